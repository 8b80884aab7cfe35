public import Foundation
public import Planning

/// Reads a register of risks for a site: either one that is proven sound, or every problem at once,
/// each with its place.
public struct RegisterReader {
  /// The file's name in a site folder and in a plan folder's copy of it.
  public static let file = "contingencies.yaml"

  private let site: Site

  /// A reader of registers for a site.
  public init(site: Site) { self.site = site }

  /// What stands in a file, which must be there.
  public func read(_ file: URL) -> RegisterReading {
    let findings = Findings()
    let name = file.lastPathComponent
    let text = TextFile(file, findings).load(isRequired: true)
    let register = text.flatMap { parsed($0, name, findings) }
    return RegisterReading(register, findings)
  }

  private func parsed(_ text: String, _ name: String, _ findings: Findings) -> RiskRegister? {
    guard let root = YAMLFile(file: name, findings: findings).root(of: text),
      let section = Section(root, "the register", .register)
    else { return nil }
    let rate = section.optionalEntry("absence_rate").flatMap {
      $0.share("absence_rate", in: 0...1, findings)
    }
    let rates = site.people.map { $0.absenceRate ?? rate ?? 0 }
    let setting = RegisterSetting(site: site, absenceRates: rates, findings: findings)
    let reader = RiskReader(
      setting: setting,
      usualResponses: section.optional("responses").flatMap {
        ResponseReader(setting: setting).list($0)
      },
      usualThresholds: section.optional("must_hold").flatMap {
        ThresholdReader(setting: setting).list($0)
      },
      saysWhatMustHold: section.optional("must_hold") != nil
    )
    guard let value = section.required("risks") else { return nil }
    let entries = value.named("risks", limit: 1000)
    if entries.isEmpty { findings.problem(value.place, "", "there is no risk") }
    reportTwins(entries.map(\.name), findings)
    let risks = entries.compactMap { reader.read($0.name, $0.value) }
    return RiskRegister(risks: risks, absenceRates: rates)
  }

  /// Names that differ in case and joints only would be one name in tables and on the screen.
  private func reportTwins(_ names: [Entry], _ findings: Findings) {
    var lines: [String: Int] = [:]
    for name in names {
      let plain = plainWord(name.text)
      if let line = lines[plain] {
        findings.problem(
          name.place,
          name.text,
          "the risk \(quoted(name.text)) stands in line \(line) already, but for case or blanks"
        )
      }
      lines[plain] = name.place.line
    }
  }
}
