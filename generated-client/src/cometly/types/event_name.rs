//! @generated from specs/cometly#/components/schemas/EventName by `cargo xtask regen`.

/// What an event is called.
#[non_exhaustive]
pub enum EventName {
    /// `add_payment_info`.
    AddPaymentInfo,
    /// `add_to_cart`.
    AddToCart,
    /// `complete_registration`.
    CompleteRegistration,
    /// `contact`.
    Contact,
    /// `initiate_checkout`.
    InitiateCheckout,
    /// `lead_generated`.
    LeadGenerated,
    /// `purchase`.
    Purchase,
    /// `schedule`.
    Schedule,
    /// `sign_up`.
    SignUp,
    /// `start_trial`.
    StartTrial,
    /// `submit_application`.
    SubmitApplication,
    /// `subscribe`.
    Subscribe,
    /// `upsell_purchase`.
    UpsellPurchase,
    /// `view_content`.
    ViewContent,
    /// `webinar_registration`.
    WebinarRegistration,
    /// `custom_event_1`.
    CustomEvent1,
    /// `custom_event_2`.
    CustomEvent2,
    /// `custom_event_3`.
    CustomEvent3,
    /// `custom_event_4`.
    CustomEvent4,
    /// `custom_event_5`.
    CustomEvent5,
    /// `custom_event_6`.
    CustomEvent6,
    /// `custom_event_7`.
    CustomEvent7,
    /// `custom_event_8`.
    CustomEvent8,
    /// `custom_event_9`.
    CustomEvent9,
    /// `custom_event_10`.
    CustomEvent10,
    /// `custom_event_11`.
    CustomEvent11,
    /// `custom_event_12`.
    CustomEvent12,
    /// `custom_event_13`.
    CustomEvent13,
    /// `custom_event_14`.
    CustomEvent14,
    /// `custom_event_15`.
    CustomEvent15,
    /// `custom_event_16`.
    CustomEvent16,
    /// `custom_event_17`.
    CustomEvent17,
    /// `custom_event_18`.
    CustomEvent18,
    /// `custom_event_19`.
    CustomEvent19,
    /// `custom_event_20`.
    CustomEvent20,
    /// `custom_event_21`.
    CustomEvent21,
    /// `custom_event_22`.
    CustomEvent22,
    /// `custom_event_23`.
    CustomEvent23,
    /// `custom_event_24`.
    CustomEvent24,
    /// `custom_event_25`.
    CustomEvent25,
    /// `custom_event_26`.
    CustomEvent26,
    /// `custom_event_27`.
    CustomEvent27,
    /// `custom_event_28`.
    CustomEvent28,
    /// `custom_event_29`.
    CustomEvent29,
    /// `custom_event_30`.
    CustomEvent30,
    /// `custom_event_31`.
    CustomEvent31,
    /// `custom_event_32`.
    CustomEvent32,
    /// `custom_event_33`.
    CustomEvent33,
    /// `custom_event_34`.
    CustomEvent34,
    /// `custom_event_35`.
    CustomEvent35,
    /// `custom_event_36`.
    CustomEvent36,
    /// `custom_event_37`.
    CustomEvent37,
    /// `custom_event_38`.
    CustomEvent38,
    /// `custom_event_39`.
    CustomEvent39,
    /// `custom_event_40`.
    CustomEvent40,
    /// `custom_event_41`.
    CustomEvent41,
    /// `custom_event_42`.
    CustomEvent42,
    /// `custom_event_43`.
    CustomEvent43,
    /// `custom_event_44`.
    CustomEvent44,
    /// `custom_event_45`.
    CustomEvent45,
    /// `custom_event_46`.
    CustomEvent46,
    /// `custom_event_47`.
    CustomEvent47,
    /// `custom_event_48`.
    CustomEvent48,
    /// `custom_event_49`.
    CustomEvent49,
    /// `custom_event_50`.
    CustomEvent50,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { EventName {
    AddPaymentInfo       = "add_payment_info",
    AddToCart            = "add_to_cart",
    CompleteRegistration = "complete_registration",
    Contact              = "contact",
    InitiateCheckout     = "initiate_checkout",
    LeadGenerated        = "lead_generated",
    Purchase             = "purchase",
    Schedule             = "schedule",
    SignUp               = "sign_up",
    StartTrial           = "start_trial",
    SubmitApplication    = "submit_application",
    Subscribe            = "subscribe",
    UpsellPurchase       = "upsell_purchase",
    ViewContent          = "view_content",
    WebinarRegistration  = "webinar_registration",
    CustomEvent1         = "custom_event_1",
    CustomEvent2         = "custom_event_2",
    CustomEvent3         = "custom_event_3",
    CustomEvent4         = "custom_event_4",
    CustomEvent5         = "custom_event_5",
    CustomEvent6         = "custom_event_6",
    CustomEvent7         = "custom_event_7",
    CustomEvent8         = "custom_event_8",
    CustomEvent9         = "custom_event_9",
    CustomEvent10        = "custom_event_10",
    CustomEvent11        = "custom_event_11",
    CustomEvent12        = "custom_event_12",
    CustomEvent13        = "custom_event_13",
    CustomEvent14        = "custom_event_14",
    CustomEvent15        = "custom_event_15",
    CustomEvent16        = "custom_event_16",
    CustomEvent17        = "custom_event_17",
    CustomEvent18        = "custom_event_18",
    CustomEvent19        = "custom_event_19",
    CustomEvent20        = "custom_event_20",
    CustomEvent21        = "custom_event_21",
    CustomEvent22        = "custom_event_22",
    CustomEvent23        = "custom_event_23",
    CustomEvent24        = "custom_event_24",
    CustomEvent25        = "custom_event_25",
    CustomEvent26        = "custom_event_26",
    CustomEvent27        = "custom_event_27",
    CustomEvent28        = "custom_event_28",
    CustomEvent29        = "custom_event_29",
    CustomEvent30        = "custom_event_30",
    CustomEvent31        = "custom_event_31",
    CustomEvent32        = "custom_event_32",
    CustomEvent33        = "custom_event_33",
    CustomEvent34        = "custom_event_34",
    CustomEvent35        = "custom_event_35",
    CustomEvent36        = "custom_event_36",
    CustomEvent37        = "custom_event_37",
    CustomEvent38        = "custom_event_38",
    CustomEvent39        = "custom_event_39",
    CustomEvent40        = "custom_event_40",
    CustomEvent41        = "custom_event_41",
    CustomEvent42        = "custom_event_42",
    CustomEvent43        = "custom_event_43",
    CustomEvent44        = "custom_event_44",
    CustomEvent45        = "custom_event_45",
    CustomEvent46        = "custom_event_46",
    CustomEvent47        = "custom_event_47",
    CustomEvent48        = "custom_event_48",
    CustomEvent49        = "custom_event_49",
    CustomEvent50        = "custom_event_50",
} }
