/// What an element's attributes say it is.
struct HTMLRole {
  /// Never prose: a script, a picture, something that is not shown.
  private(set) var isNever = false
  /// Around the article rather than in it, as far as names tell.
  private(set) var isSeldom = false
  /// The main part of the page.
  private(set) var isMain = false
  /// A post of somebody else.
  private(set) var isPost = false
  /// Who wrote the article, and when.
  private(set) var isByline = false
  /// A credit line of a picture.
  private(set) var isCredit = false

  /// Looks at an element as it is entered.
  init(_ step: HTMLWalk.Step) {
    if step.isForeign || HTMLTag.never.contains(step.tag) {
      isNever = true
      return
    }
    isSeldom = HTMLTag.seldom.contains(step.tag)
    isMain = step.tag == .main
    if step.attribute("hidden") != nil || step.attribute("aria-hidden") == "true" { isNever = true }
    if let style = step.attribute("style")?.lowercased().filter({ !$0.isWhitespace }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      isNever = true
    }
    if let role = step.attribute("role")?.lowercased() {
      if role == "main" { isMain = true }
      if Self.roles.contains(role) { isSeldom = true }
    }
    if step.attribute("rel") == "author" || step.attribute("itemprop") == "author" {
      isByline = true
    }
    for name in ["class", "id"] {
      guard let value = step.attribute(name)?.lowercased() else { continue }
      for word in value.split(whereSeparator: \.isWhitespace).prefix(64) { take(word) }
    }
  }

  private mutating func take(_ word: Substring) {
    let plain = String(word.map { $0 == "_" ? "-" : $0 })
    if Self.unseen.contains(plain) { isNever = true }
    if Self.posts.contains(plain) { isPost = true }
    if Self.bylines.contains(plain) { isByline = true }
    if Self.credits.contains(plain) { isCredit = true }
    if Self.furniture.contains(plain) { isSeldom = true }
    if let dash = plain.firstIndex(of: "-"), Self.furnitureBeginnings.contains(plain[..<dash]) {
      isSeldom = true
    }
  }

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
    "menu", "menubar", "toolbar", "tablist", "form",
  ]
  private static let unseen: Set<String> = [
    "hidden", "invisible", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text",
    "screen-reader-only", "print-only", "noprint", "d-none", "offscreen",
  ]
  private static let posts: Set<String> = [
    "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post",
    "bluesky-embed", "mastodon-embed", "reddit-embed-bq", "reddit-card", "embedded-post",
  ]
  private static let bylines: Set<String> = [
    "byline", "author", "authors", "dateline", "timestamp", "pubdate", "published", "post-date",
    "entry-date", "entry-meta", "article-meta", "post-meta", "article-byline", "article-author",
    "article-date",
  ]
  private static let credits: Set<String> = ["credit", "photo-credit", "caption", "image-caption"]
  private static let furniture: Set<String> = [
    "comments", "comment-list", "respond", "related", "recirc", "recirculation", "trending",
    "advert", "advertisement", "ad", "ads", "adsbygoogle", "sponsored", "outbrain", "taboola",
    "pullquote", "pull-quote", "toc", "tags", "tag-list", "paywall", "skip-link", "skiplink",
    "pagination", "pager", "masthead", "site-header", "site-footer", "page-footer", "cookies",
    "sidebar", "widget", "menu", "nav", "navbar", "breadcrumb", "breadcrumbs", "infobox",
    "mw-editsection", "reference", "noprint", "printfriendly", "most-read", "read-more", "promo",
  ]
  /// Words that begin such a name: `newsletter-signup`, `related-articles`.
  private static let furnitureBeginnings: Set<Substring> = [
    "newsletter", "subscribe", "subscription", "share", "sharing", "social", "cookie", "consent",
    "related", "comments", "advert", "ad", "ads", "promo", "breadcrumb", "breadcrumbs", "sidebar",
    "nav", "navbar", "menu", "recommended", "trending", "popup", "modal", "widget",
  ]
}
