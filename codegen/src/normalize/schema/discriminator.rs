//! `discriminator`: the property that tells branches apart, and which branch each value names.

use serde_json::Value;

use crate::Pointer;
use crate::diagnostics::Loss;
use crate::normalize::at::At;
use crate::normalize::refs::component_ref;
use crate::normalize::shape::{Members, Pass};

impl Pass<'_> {
    pub(in crate::normalize) fn finish_discriminator(
        &mut self,
        discriminator: &mut Members,
        at: &At<'_>,
    ) -> bool {
        if !discriminator.contains_key("propertyName") {
            self.diags.loss(
                Loss::Ignored,
                &at.pointer(),
                "a discriminator without `propertyName` is left out; branches are told apart by what they hold",
            );
            return false;
        }
        if let Some(Value::Object(mapping)) = discriminator.get_mut("mapping") {
            mapping.retain(|value, target| match self.branch(target) {
                Some(reference) => {
                    *target = reference.into();
                    true
                }
                None => {
                    self.diags.loss(
                        Loss::Ignored,
                        &at.pointer().key("mapping").key(value),
                        "the mapping names no schema of this document; it is left out",
                    );
                    false
                }
            });
        }
        if let Some(target) = discriminator.shift_remove("defaultMapping") {
            match self.branch(&target) {
                Some(reference) => {
                    discriminator.insert("defaultMapping".to_owned(), reference.into());
                }
                None => self.diags.loss(
                    Loss::Ignored,
                    &at.pointer().key("defaultMapping"),
                    "the default names no schema of this document; it is left out",
                ),
            }
        }
        true
    }

    /// The component that a mapping names: by reference, by name, or by the file that it once stood in.
    fn branch(&self, target: &Value) -> Option<String> {
        let text = target.as_str()?;
        let known = |name: &str| {
            self.schema_names
                .contains(name)
                .then(|| component_ref("schemas", name))
        };
        if let Ok(pointer) = Pointer::from_fragment(text) {
            return match pointer.tokens() {
                [components, schemas, name]
                    if components == "components" && schemas == "schemas" =>
                {
                    known(name)
                }
                _ => None,
            };
        }
        known(text).or_else(|| {
            let file = text.rsplit(['/', '#']).next()?;
            let stem = file.split('.').next()?;
            known(file).or_else(|| known(stem))
        })
    }
}
