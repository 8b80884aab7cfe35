/// How far an answer to a scenario goes.
public enum AnswerLevel: String, Hashable, Sendable, Codable, CaseIterable,
  CodingKeyRepresentable
{
  /// The rota as it stands, people moved between queues that they can serve.
  case hold
  /// The cheapest of the responses allowed.
  case respond
  /// Planned again from the moment on at which it is known.
  case replan
}
