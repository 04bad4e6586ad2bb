//! Decides what one cell of the table is: a vendor's scenario, how its export is come by, and how that has to end.

use std::time::Duration;

use export_jobs::PollPolicy;
use fake_vendors::{Artifact, Fault, Life, On, Scenario, Vendor};

use crate::run::Evidence;
use crate::time::Jump;

/// What stands where a row and a vendor meet.
pub(crate) enum Slot {
    /// A run of the library.
    Run(Box<Cell>),
    /// Processes of the command, which are the point of it.
    Processes(Ends, fn(Vendor)),
    /// It cannot be at this vendor, for a reason that is shown to hold.
    Cannot(Reason),
}

/// Why something cannot be at a vendor.
pub(crate) struct Reason {
    /// In words.
    pub(crate) why: &'static str,
    /// Shown to be so.
    pub(crate) proof: fn(Vendor),
}

/// One run of the library.
pub(crate) struct Cell {
    pub(crate) vendor: Vendor,
    pub(crate) scenario: Scenario,
    pub(crate) way: Way,
    pub(crate) place: Place,
    pub(crate) policy: PollPolicy,
    pub(crate) jump: Option<Jump>,
    pub(crate) ends: Ends,
    pub(crate) says: Vec<&'static str>,
    pub(crate) objections: Vec<&'static str>,
    pub(crate) gives: Option<Vec<u8>>,
    pub(crate) checks: Vec<Check>,
}

/// What is particular to a cell.
pub(crate) type Check = Box<dyn Fn(&Evidence<'_>)>;

/// How the job is come by. Where there is no start, it is attached to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// It is started.
    Start,
    /// It is there.
    Attach,
    /// It is started, and another process attaches to it by its ids.
    StartThenAttach,
    /// It is started, and another process goes on with the ticket.
    StartThenResume,
}

/// What is at the destination before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Free,
    File,
    Folder,
}

/// How a run ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ends {
    /// The file is there.
    Done,
    /// There is none, and this is the exit code.
    Fails(u8),
}

impl Ends {
    pub(crate) fn exit_code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Fails(code) => code,
        }
    }
}

impl Cell {
    /// A vendor on a good day whose job is ready at the third look; it is started, where that is possible.
    pub(crate) fn of(vendor: Vendor) -> Self {
        Self {
            vendor,
            scenario: Scenario::new(vendor),
            way: match vendor {
                Vendor::Rally => Way::Attach,
                _ => Way::Start,
            },
            place: Place::Free,
            policy: PollPolicy::new().seeded(7),
            jump: None,
            ends: Ends::Done,
            says: Vec::new(),
            objections: Vec::new(),
            gives: None,
            checks: Vec::new(),
        }
    }

    /// The same with a job that is ready at once, for what happens afterwards.
    pub(crate) fn ready(vendor: Vendor) -> Self {
        Self::of(vendor).scenario(|scenario| scenario.looks_until_ready(0))
    }

    /// The same, attached to: for what the storage does.
    pub(crate) fn stored(vendor: Vendor) -> Self {
        Self::ready(vendor).way(Way::Attach)
    }

    /// Another scenario.
    pub(crate) fn scenario(mut self, change: impl FnOnce(Scenario) -> Scenario) -> Self {
        self.scenario = change(self.scenario);
        self
    }

    /// Something goes wrong.
    pub(crate) fn fault(self, on: On, fault: Fault) -> Self {
        self.scenario(|scenario| scenario.fault(on, fault))
    }

    /// What the job goes through.
    pub(crate) fn life(self, life: Life) -> Self {
        self.scenario(|scenario| scenario.life(life))
    }

    /// What the export gives.
    pub(crate) fn artifact(self, artifact: Artifact) -> Self {
        self.scenario(|scenario| scenario.artifact(artifact))
    }

    pub(crate) fn way(self, way: Way) -> Self {
        // Rally has no start: what is there is all that there is.
        match self.vendor {
            Vendor::Rally => self,
            _ => Self { way, ..self },
        }
    }

    pub(crate) fn onto(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// The wall clock is set by so much while the job is on its way.
    pub(crate) fn jumping(self, after: Duration, by: jiff::SignedDuration) -> Self {
        let jump = Some(Jump { after, by });
        Self { jump, ..self }
    }

    /// It ends without a file, with this exit code.
    pub(crate) fn ends(self, code: u8) -> Self {
        Self {
            ends: Ends::Fails(code),
            ..self
        }
    }

    /// The same, and this is in its message.
    pub(crate) fn fails(mut self, code: u8, says: &'static str) -> Self {
        self.says.push(says);
        self.ends(code)
    }

    /// The vendor objects to a request, as it should.
    pub(crate) fn objecting(mut self, objection: &'static str) -> Self {
        self.objections.push(objection);
        self
    }

    /// What is saved, where it is not the vendor's file as it is at the end.
    pub(crate) fn giving(mut self, bytes: Vec<u8>) -> Self {
        self.gives = Some(bytes);
        self
    }

    /// What has to hold beside.
    pub(crate) fn check(mut self, check: impl Fn(&Evidence<'_>) + 'static) -> Self {
        self.checks.push(Box::new(check));
        self
    }
}

impl From<Cell> for Slot {
    fn from(cell: Cell) -> Self {
        Self::Run(Box::new(cell))
    }
}

impl Slot {
    /// It cannot be, for this reason.
    pub(crate) fn cannot(why: &'static str, proof: fn(Vendor)) -> Self {
        Self::Cannot(Reason { why, proof })
    }
}
