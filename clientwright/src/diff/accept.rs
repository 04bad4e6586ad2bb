//! `diff --accept ID --because REASON`: takes responsibility for a change.

use anyhow::{Context as _, Result, bail};
use jiff::civil::Date;

use super::judge::{self, Acceptance};
use super::{Arguments, Found, git, words};

/// Writes the acceptance of every wanted change.
pub(super) fn all(arguments: &Arguments, found: &Found) -> Result<()> {
    let reason = arguments.because.as_deref().unwrap_or_default().trim();
    if reason.is_empty() {
        bail!("an acceptance needs a reason; give it with `--because`");
    }
    if let Some(day) = &arguments.expires
        && day.parse::<Date>().is_err()
    {
        bail!("`{day}` is no day; write it as `2027-01-31`");
    }
    let author = match &arguments.author {
        Some(author) => author.clone(),
        None => git::user().context("git does not say who you are; give it with `--author`")?,
    };
    for id in &arguments.accept {
        let entry = found.report.vendors.iter().find_map(|vendor| {
            let mut entries = vendor.entries();
            let (change, detail) = entries.find(|(_, detail)| detail.id == *id)?;
            Some((vendor, change, detail))
        });
        let Some((vendor, change, detail)) = entry else {
            bail!("there is no change `{id}`; `diff --format json` has the ids");
        };
        if detail.accepted.is_some() {
            bail!("`{id}` is accepted already");
        }
        let path = found.accepted.get(&vendor.name).context(
            "the changes of two documents are accepted in a file; give it with `--accepted FILE`",
        )?;
        let accepted = Acceptance {
            id: id.clone(),
            change: words::headline(change),
            reason: reason.to_owned(),
            author: author.clone(),
            expires: arguments.expires.clone(),
        };
        judge::write(path, &accepted)?;
        println!("accepted {id} in {}: {}", path.display(), accepted.change);
    }
    Ok(())
}
