//! The fake itself: three loopback ports, and what a test wants to know of them.

use std::net::Ipv4Addr;
use std::sync::Arc;

use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::api::{CLIENT_ID, CLIENT_SECRET};
use crate::artifact::hex;
use crate::contract::Contract;
use crate::log::{Exchange, Origin, Standing};
use crate::wire;
use crate::world::{Hosts, World};
use crate::{Artifact, Call, Error, Scenario, Vendor};

/// A vendor on loopback: its API, its storage, and a second storage that redirects may lead to.
///
/// Its time is the runtime's, so a paused clock stops it too. One export is there from the beginning, to attach to.
///
/// # Panics
/// When it is dropped and an exchange broke the contract, unless [`Fake::tolerate`] was called.
#[derive(Debug)]
pub struct Fake {
    world: Arc<World>,
    attached: String,
    tolerant: bool,
    _servers: JoinSet<()>,
}

impl Fake {
    /// A vendor that behaves so.
    ///
    /// # Errors
    /// When the scenario asks of a vendor what it cannot do, its document cannot be understood, or no port can be had.
    pub async fn start(scenario: Scenario) -> Result<Self, Error> {
        scenario.check()?;
        let contract = Contract::of(scenario.vendor)?;
        let (api, storage, mirror) = (listen().await?, listen().await?, listen().await?);
        let hosts = Hosts {
            api: origin(&api)?,
            storage: origin(&storage)?,
            mirror: origin(&mirror)?,
        };
        let world = Arc::new(World::new(scenario, contract, hosts));
        let mut servers = JoinSet::new();
        for (listener, origin) in [
            (api, Origin::Api),
            (storage, Origin::Storage),
            (mirror, Origin::Mirror),
        ] {
            servers.spawn(wire::serve(world.clone(), origin, listener));
        }
        let (life, now) = (world.scenario.life.clone(), world.now().instant);
        let format = match world.artifact().0.ending {
            "csv" => "csv",
            _ => "original",
        };
        // A filter that no query can be: Prolific's start does not find this job at work.
        let attached = world.account().begin(life, format, "?", now).id.clone();
        Ok(Self {
            world,
            attached,
            tolerant: false,
            _servers: servers,
        })
    }

    /// A broken contract is no reason to panic when this is dropped: for tests about that.
    #[must_use]
    pub fn tolerate(mut self) -> Self {
        self.tolerant = true;
        self
    }

    /// Which vendor it is.
    pub fn vendor(&self) -> Vendor {
        self.world.scenario.vendor
    }

    /// What goes into `--base-url`: the path of the vendor's own server included.
    pub fn base_url(&self) -> String {
        format!("{}{}", self.world.hosts.api, self.world.contract.prefix)
    }

    /// The origin of the storage.
    pub fn storage_url(&self) -> &str {
        &self.world.hosts.storage
    }

    /// The variables of the environment that the command wants, and their values.
    pub fn credentials(&self) -> Vec<(&'static str, String)> {
        let name = match self.vendor() {
            Vendor::Rally => "RALLY_TOKEN",
            Vendor::Prolific => "PROLIFIC_TOKEN",
            Vendor::Opnform => "OPNFORM_TOKEN",
            Vendor::Cometly => "COMETLY_TOKEN",
            Vendor::Vanta => {
                return vec![
                    ("VANTA_CLIENT_ID", CLIENT_ID.to_owned()),
                    ("VANTA_CLIENT_SECRET", CLIENT_SECRET.to_owned()),
                ];
            }
        };
        vec![(name, format!("{}-t0ken-s3cret", self.vendor()))]
    }

    /// A token that somebody else fetched with the same credentials: at Vanta the one before is revoked by that.
    pub fn somebody_fetches_a_token(&self) -> String {
        self.world.account().issue_token(self.world.now().instant)
    }

    /// Revokes the token that is good now. At Vanta another can be fetched; elsewhere there is none any more.
    pub fn revoke_token(&self) {
        self.world.account().revoke_token();
    }

    /// What a start takes: names as the command's flags have them. Nothing at Rally.
    pub fn request_params(&self) -> &'static [(&'static str, &'static str)] {
        self.vendor().request_params()
    }

    /// What attaching to the export takes that is there from the beginning: names as the command's flags have them.
    pub fn attach_ids(&self) -> Vec<(&'static str, &str)> {
        let job = match self.vendor() {
            Vendor::Opnform => "job",
            _ => "export",
        };
        let mut ids: Vec<(&'static str, &str)> = self.vendor().parent().into_iter().collect();
        ids.push((job, &self.attached));
        ids
    }

    /// The file as it is now.
    pub fn artifact(&self) -> Arc<Artifact> {
        self.world.artifact().0
    }

    /// The SHA-256 of the file as it is now, in hexadecimal digits.
    pub fn sha256(&self) -> String {
        hex(&self.artifact().sha256())
    }

    /// The wall time here: it goes with the runtime's clock.
    pub fn wall(&self) -> Timestamp {
        self.world.now().wall
    }

    /// Every request, in the order of arrival.
    pub fn log(&self) -> Vec<Exchange> {
        self.world.log.all()
    }

    /// The requests of a kind.
    pub fn calls(&self, call: Call) -> Vec<Exchange> {
        let mut exchanges = self.log();
        exchanges.retain(|exchange| exchange.call == Some(call));
        exchanges
    }

    /// The requests for tokens.
    pub fn tokens(&self) -> Vec<Exchange> {
        self.calls(Call::Token)
    }

    /// The starts of exports.
    pub fn starts(&self) -> Vec<Exchange> {
        self.calls(Call::Start)
    }

    /// The looks at exports.
    pub fn polls(&self) -> Vec<Exchange> {
        self.calls(Call::Poll)
    }

    /// The requests to the storage.
    pub fn downloads(&self) -> Vec<Exchange> {
        self.calls(Call::Download)
    }

    /// Ends when so many requests of a kind have arrived.
    pub async fn until(&self, call: Call, requests: usize) {
        self.world.log.until(call, requests).await;
    }

    /// What broke the contract, in the order of arrival.
    pub fn violations(&self) -> Vec<String> {
        let exchanges = self.log();
        let broken = exchanges
            .iter()
            .filter_map(|exchange| match &exchange.standing {
                Standing::Broken(found) => Some(found.iter().map(move |why| {
                    format!(
                        "{} {}: {why}",
                        exchange.method,
                        without_query(&exchange.target)
                    )
                })),
                _ => None,
            });
        broken.flatten().collect()
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        if self.tolerant || std::thread::panicking() {
            return;
        }
        let violations = self.violations();
        assert!(
            violations.is_empty(),
            "the contract of {} was broken:\n{}",
            self.vendor(),
            violations.join("\n")
        );
    }
}

fn without_query(target: &str) -> &str {
    target.split('?').next().unwrap_or(target)
}

async fn listen() -> Result<TcpListener, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .await
        .map_err(Error::port)
}

fn origin(listener: &TcpListener) -> Result<String, Error> {
    let address = listener.local_addr().map_err(Error::port)?;
    Ok(format!("http://{address}"))
}
