//! @generated from specs/cometly#/components/schemas/EventSource by `cargo xtask regen`.

/// Where an event may come from: paid (`_ads`), organic (`_organic`), an assistant (`ai_`), or
/// something else.
#[non_exhaustive]
pub enum EventSource {
    /// `facebook_ads`.
    FacebookAds,
    /// `google_ads`.
    GoogleAds,
    /// `linkedin_ads`.
    LinkedinAds,
    /// `tiktok_ads`.
    TiktokAds,
    /// `youtube_ads`.
    YoutubeAds,
    /// `instagram_ads`.
    InstagramAds,
    /// `bing_ads`.
    BingAds,
    /// `yahoo_ads`.
    YahooAds,
    /// `pinterest_ads`.
    PinterestAds,
    /// `reddit_ads`.
    RedditAds,
    /// `snapchat_ads`.
    SnapchatAds,
    /// `telegram_ads`.
    TelegramAds,
    /// `twitch_ads`.
    TwitchAds,
    /// `x_ads`.
    XAds,
    /// `quora_ads`.
    QuoraAds,
    /// `duckduckgo_ads`.
    DuckduckgoAds,
    /// `facebook_organic`.
    FacebookOrganic,
    /// `google_organic`.
    GoogleOrganic,
    /// `linkedin_organic`.
    LinkedinOrganic,
    /// `tiktok_organic`.
    TiktokOrganic,
    /// `youtube_organic`.
    YoutubeOrganic,
    /// `instagram_organic`.
    InstagramOrganic,
    /// `bing_organic`.
    BingOrganic,
    /// `yahoo_organic`.
    YahooOrganic,
    /// `pinterest_organic`.
    PinterestOrganic,
    /// `reddit_organic`.
    RedditOrganic,
    /// `snapchat_organic`.
    SnapchatOrganic,
    /// `telegram_organic`.
    TelegramOrganic,
    /// `twitch_organic`.
    TwitchOrganic,
    /// `x_organic`.
    XOrganic,
    /// `quora_organic`.
    QuoraOrganic,
    /// `duckduckgo_organic`.
    DuckduckgoOrganic,
    /// `messenger_organic`.
    MessengerOrganic,
    /// `brave_organic`.
    BraveOrganic,
    /// `threads_organic`.
    ThreadsOrganic,
    /// `ai_chat_gpt`.
    AiChatGpt,
    /// `ai_perplexity`.
    AiPerplexity,
    /// `ai_copilot`.
    AiCopilot,
    /// `ai_claude`.
    AiClaude,
    /// `ai_grok`.
    AiGrok,
    /// `ai_gemini`.
    AiGemini,
    /// `ai_deepseek`.
    AiDeepseek,
    /// `email`.
    Email,
    /// `sms`.
    Sms,
    /// `referral`.
    Referral,
    /// `direct`.
    Direct,
    /// `shop_app`.
    ShopApp,
    /// `substack`.
    Substack,
    /// `capterra`.
    Capterra,
    /// `trustpilot`.
    Trustpilot,
    /// `g2`.
    G2,
    /// `yelp`.
    Yelp,
    /// A value that this client does not know.
    Unknown(runtime::UnknownValue),
}

runtime::string_enum! { EventSource {
    FacebookAds       = "facebook_ads",
    GoogleAds         = "google_ads",
    LinkedinAds       = "linkedin_ads",
    TiktokAds         = "tiktok_ads",
    YoutubeAds        = "youtube_ads",
    InstagramAds      = "instagram_ads",
    BingAds           = "bing_ads",
    YahooAds          = "yahoo_ads",
    PinterestAds      = "pinterest_ads",
    RedditAds         = "reddit_ads",
    SnapchatAds       = "snapchat_ads",
    TelegramAds       = "telegram_ads",
    TwitchAds         = "twitch_ads",
    XAds              = "x_ads",
    QuoraAds          = "quora_ads",
    DuckduckgoAds     = "duckduckgo_ads",
    FacebookOrganic   = "facebook_organic",
    GoogleOrganic     = "google_organic",
    LinkedinOrganic   = "linkedin_organic",
    TiktokOrganic     = "tiktok_organic",
    YoutubeOrganic    = "youtube_organic",
    InstagramOrganic  = "instagram_organic",
    BingOrganic       = "bing_organic",
    YahooOrganic      = "yahoo_organic",
    PinterestOrganic  = "pinterest_organic",
    RedditOrganic     = "reddit_organic",
    SnapchatOrganic   = "snapchat_organic",
    TelegramOrganic   = "telegram_organic",
    TwitchOrganic     = "twitch_organic",
    XOrganic          = "x_organic",
    QuoraOrganic      = "quora_organic",
    DuckduckgoOrganic = "duckduckgo_organic",
    MessengerOrganic  = "messenger_organic",
    BraveOrganic      = "brave_organic",
    ThreadsOrganic    = "threads_organic",
    AiChatGpt         = "ai_chat_gpt",
    AiPerplexity      = "ai_perplexity",
    AiCopilot         = "ai_copilot",
    AiClaude          = "ai_claude",
    AiGrok            = "ai_grok",
    AiGemini          = "ai_gemini",
    AiDeepseek        = "ai_deepseek",
    Email             = "email",
    Sms               = "sms",
    Referral          = "referral",
    Direct            = "direct",
    ShopApp           = "shop_app",
    Substack          = "substack",
    Capterra          = "capterra",
    Trustpilot        = "trustpilot",
    G2                = "g2",
    Yelp              = "yelp",
} }
