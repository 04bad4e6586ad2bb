//! What lowering says about a document, in one place so that it is said alike.

use crate::{Diagnostics, Loss, Pointer};

impl Diagnostics {
    pub(super) fn reference_to_nothing(&mut self, at: &Pointer, reference: &str) {
        self.loss(
            Loss::Widened,
            at,
            format!("`{reference}` refers to nothing; any value is accepted here"),
        );
    }

    pub(in crate::lower) fn alias_of_itself(&mut self, at: &Pointer) {
        self.loss(
            Loss::Widened,
            at,
            "this schema refers to itself and says nothing else; any value is accepted",
        );
    }

    pub(super) fn all_of_contains_itself(&mut self, at: &Pointer, name: &str) {
        self.loss(
            Loss::Ignored,
            at,
            format!(
                "`allOf` leads back to `{name}`, which it is part of; this member adds nothing"
            ),
        );
    }

    pub(super) fn all_of_too_deep(&mut self, at: &Pointer) {
        self.loss(
            Loss::Widened,
            at,
            "`allOf` is nested too deeply; what lies below is left out",
        );
    }

    pub(super) fn types_clash(&mut self, at: &Pointer) {
        self.loss(
            Loss::Widened,
            at,
            "the members of `allOf` ask for different types, so no value fits; any value is accepted",
        );
    }

    pub(super) fn required_but_not_declared(&mut self, at: &Pointer, name: &str) {
        self.note(
            at,
            format!("`{name}` is required but not among the properties; it has no field"),
        );
    }

    pub(super) fn too_many_combinations(&mut self, at: &Pointer) {
        self.loss(
            Loss::Widened,
            at,
            "`oneOf` or `anyOf` inside `allOf` gives too many combinations; the members that all share are typed, the rest is kept as JSON",
        );
    }

    pub(super) fn choice_of_requirements(&mut self, at: &Pointer) {
        self.loss(
            Loss::Ignored,
            at,
            "the branches differ only in `required`, which a type cannot say; the constraint is left to the server",
        );
    }

    pub(super) fn values_of_several_kinds(&mut self, at: &Pointer) {
        self.loss(
            Loss::Widened,
            at,
            "the values of `enum` are of several kinds; any value is accepted",
        );
    }

    pub(super) fn values_with_members(&mut self, at: &Pointer) {
        self.loss(
            Loss::Widened,
            at,
            "an object or list is among the values that are fixed here; any value is accepted",
        );
    }

    pub(super) fn no_value_in_common(&mut self, at: &Pointer) {
        self.mended(
            at,
            "the members of `allOf` have no value of `enum` in common; those of the first are used",
        );
    }

    pub(super) fn discriminator_without_branches(&mut self, at: &Pointer, property: &str) {
        self.loss(
            Loss::Widened,
            at,
            format!(
                "the discriminator `{property}` has neither `oneOf` nor `anyOf`, so schemas that extend this one are read as this one"
            ),
        );
    }
}
