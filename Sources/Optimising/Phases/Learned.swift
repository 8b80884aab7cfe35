/// What a side learned of the worth of contacts; each side writes its own.
final class Learned {
  var worth: Worth
  init(_ worth: Worth) { self.worth = worth }
}
