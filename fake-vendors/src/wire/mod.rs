//! HTTP on loopback: accepts connections, and ends them in the middle when it is told to.
//!
//! # Invariants
//! - When a fake is dropped, so are its connections.
//! - Every answer has a `Date`, which is the fake's own time.
//! - A connection that ends in the middle of a body has sent every byte before that place.

mod body;
mod pipe;

use std::convert::Infallible;
use std::sync::Arc;

use http::header::DATE;
use http::{HeaderValue, Response};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use self::body::Sending;
use self::pipe::{Pipe, Valve};
use crate::log::{Exchange, Standing};
use crate::outcome::{Ending, Outcome};
use crate::world::{Arrived, World};
use crate::{Origin, api, storage};

/// Serves one origin for as long as it is polled.
pub(crate) async fn serve(world: Arc<World>, origin: Origin, listener: TcpListener) {
    let mut connections = JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        while connections.try_join_next().is_some() {}
        let world = world.clone();
        connections.spawn(async move {
            let valve = Arc::new(Valve::open());
            let pipe = Pipe::new(stream, valve.clone());
            let service = service_fn(|request| answer(&world, origin, &valve, request));
            // A connection that ended early is what many tests ask for.
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(None)
                .serve_connection(TokioIo::new(pipe), service)
                .await;
        });
    }
}

/// The connection is to end without an answer.
#[derive(Debug)]
struct Dropped;

impl std::fmt::Display for Dropped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("dropped on purpose")
    }
}

impl std::error::Error for Dropped {}

async fn answer(
    world: &World,
    origin: Origin,
    valve: &Arc<Valve>,
    request: http::Request<Incoming>,
) -> Result<Response<Sending>, Dropped> {
    let (head, body) = request.into_parts();
    let body = match body.collect().await {
        Ok(body) => body.to_bytes(),
        Err(_) => return Err(Dropped),
    };
    let number = world.log.arrived(Exchange {
        at: world.now().instant,
        origin,
        call: None,
        method: head.method.clone(),
        target: head
            .uri
            .path_and_query()
            .map_or_else(String::new, ToString::to_string),
        headers: head.headers.clone(),
        body: body.clone(),
        status: None,
        sent: 0,
        standing: Standing::NotCovered,
    });
    let arrived = Arrived {
        origin,
        number,
        method: head.method,
        uri: head.uri,
        headers: head.headers,
        body,
    };
    let (outcome, standing) = match origin {
        Origin::Api => api::respond(world, &arrived).await,
        Origin::Storage | Origin::Mirror => storage::respond(world, &arrived).await,
    };
    match outcome {
        Outcome::Drop => {
            world.log.answered(number, None, standing);
            Err(Dropped)
        }
        Outcome::Silence => {
            world.log.answered(number, None, standing);
            let forever: Infallible = std::future::pending().await;
            match forever {}
        }
        Outcome::Send(sent) => {
            let counter = world
                .log
                .answered(number, Some(sent.status.as_u16()), standing);
            if sent.ending == Ending::InHeaders {
                valve.close_after(HALF_A_HEAD);
            }
            let mut response = Response::new(Sending::new(
                sent.payload,
                sent.ending,
                sent.pace,
                valve.clone(),
                counter,
            ));
            *response.status_mut() = sent.status;
            *response.headers_mut() = sent.headers;
            // The server would add the system's, which a held or moved clock leaves behind.
            response.headers_mut().entry(DATE).or_insert(date(world));
            Ok(response)
        }
    }
}

/// The time here, as answers say it.
fn date(world: &World) -> HeaderValue {
    let date = httpdate::fmt_http_date(world.now().wall.into());
    HeaderValue::try_from(date).expect("a date is text")
}

/// Within the first headers of any answer: the status line is shorter, all headers are longer.
const HALF_A_HEAD: usize = 40;
