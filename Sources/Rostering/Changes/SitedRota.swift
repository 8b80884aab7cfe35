public import Planning

/// A rota with the site whose people, days and moments its numbers mean.
public struct SitedRota: Sendable {
  /// The site.
  public var site: Site
  /// The rota.
  public var rota: Rota

  /// A rota of a site.
  public init(site: Site, rota: Rota) {
    self.site = site
    self.rota = rota
  }
}
