//! Which module may import which, crate by crate.

use super::Table;

/// The modules of `export-jobs`.
pub(crate) const EXPORT_JOBS: Table = &[
    ("clock", &[]),
    ("disk", &[]),
    ("guide", &[]),
    ("hints", &[]),
    ("params", &[]),
    ("text", &[]),
    ("poll_error", &["hints", "text"]),
    ("ticket", &["params", "text"]),
    ("error", &["poll_error", "text", "ticket"]),
    ("task", &["error"]),
    ("link", &["error", "text"]),
    ("unpack", &["disk", "error"]),
    ("artifact", &["link", "poll_error"]),
    ("state", &["artifact", "text"]),
    ("event", &["state"]),
    ("notice", &["params", "state", "ticket"]),
    (
        "backend",
        &[
            "artifact",
            "clock",
            "hints",
            "link",
            "params",
            "poll_error",
            "state",
        ],
    ),
    ("progress", &["event", "state"]),
    ("limit", &["backend", "clock", "hints", "text"]),
    ("checked", &["backend", "error", "params", "text", "ticket"]),
    (
        "trace",
        &["backend", "error", "event", "poll_error", "ticket"],
    ),
    (
        "vendor",
        &[
            "artifact",
            "backend",
            "clock",
            "error",
            "hints",
            "link",
            "notice",
            "params",
            "poll_error",
            "state",
            "text",
        ],
    ),
    (
        "download",
        &[
            "artifact", "clock", "disk", "error", "event", "hints", "link", "task", "trace",
            "unpack",
        ],
    ),
    (
        "poll",
        &[
            "artifact",
            "backend",
            "clock",
            "error",
            "event",
            "hints",
            "limit",
            "poll_error",
            "state",
            "ticket",
            "trace",
        ],
    ),
    (
        "job",
        &[
            "artifact",
            "backend",
            "clock",
            "download",
            "error",
            "event",
            "limit",
            "link",
            "notice",
            "params",
            "poll",
            "poll_error",
            "state",
            "ticket",
            "trace",
        ],
    ),
];

/// The modules of `fake-vendors`.
pub(crate) const FAKE_VENDORS: Table = &[
    ("fault", &[]),
    ("generated", &[]),
    ("life", &[]),
    ("vendor", &[]),
    ("error", &["vendor"]),
    ("limit", &["vendor"]),
    ("log", &["fault"]),
    ("storage_options", &["fault"]),
    ("artifact", &["generated", "vendor"]),
    ("outcome", &["artifact"]),
    ("contract", &["error", "vendor"]),
    ("links", &["artifact", "log"]),
    (
        "scenario",
        &[
            "artifact",
            "error",
            "fault",
            "life",
            "limit",
            "storage_options",
            "vendor",
        ],
    ),
    ("account", &["fault", "life", "limit", "links", "vendor"]),
    (
        "world",
        &[
            "account", "artifact", "contract", "links", "log", "scenario",
        ],
    ),
    (
        "storage",
        &[
            "artifact",
            "fault",
            "links",
            "log",
            "outcome",
            "storage_options",
            "world",
        ],
    ),
    (
        "api",
        &[
            "account", "artifact", "contract", "fault", "life", "limit", "links", "log", "outcome",
            "scenario", "vendor", "world",
        ],
    ),
    (
        "wire",
        &["api", "artifact", "log", "outcome", "storage", "world"],
    ),
    (
        "fake",
        &[
            "api", "artifact", "contract", "error", "fault", "log", "scenario", "vendor", "wire",
            "world",
        ],
    ),
];
