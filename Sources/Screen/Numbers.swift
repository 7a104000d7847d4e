// Numbers as people read them, in panes and on the command line.

/// A number with its thousands apart: `20,000`.
package func grouped(_ number: Int) -> String {
  var digits = String(number.magnitude)
  var result = ""
  while digits.count > 3 {
    result = "," + digits.suffix(3) + result
    digits.removeLast(3)
  }
  return (number < 0 ? "-" : "") + digits + result
}

/// `1 file`, `2,000 files`
package func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
}

/// A share with two decimals: `0.42`.
package func hundredths(_ value: Double) -> String {
  let whole = Int((max(0, min(value, 1e6)) * 100).rounded())
  return "\(whole / 100).\(padded(String(whole % 100), to: 2, with: "0"))"
}

/// A short ASCII text right-aligned in a field.
package func padded(_ text: String, to width: Int, with blank: Character = " ") -> String {
  String(repeating: blank, count: max(0, width - text.count)) + text
}
