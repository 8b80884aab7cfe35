/// Something fixed before planning, which the rota must contain.
public enum Pin: Hashable, Sendable {
  /// A shift that starts at an instant, of this paid length where it is given.
  case shift(start: Moment, paid: Minutes?)
  /// A meeting or training: the person is on shift throughout, serves no queue, takes no break.
  case activity(name: String, span: Span)
}
