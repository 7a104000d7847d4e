// The names of months and weekdays, as data: once for all readers of facts.

/// The names of days and months in small letters between blanks, in their order.
enum CalendarNames {
  static let months =
    "january february march april may june july august september october november december"
  /// Without May, which has no short form.
  static let shortMonths = "jan feb mar apr jun jul aug sept sep oct nov dec"
  static let weekdays = "monday tuesday wednesday thursday friday saturday sunday"
}
