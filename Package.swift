// swift-tools-version: 6.2
// One target per layer. Arrows point right and down only; ARCHITECTURE.md draws them.
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func layer(_ name: String, _ below: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: below, swiftSettings: strict)
}

func tests(
  of name: String, _ besides: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name)] + besides, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "Broadsheet",
  targets: [
    layer("Columns", []),
    layer("Prose", ["Columns"]),
    layer("Articles", ["Prose", "Columns"]),
    layer("Names", ["Articles", "Prose", "Columns"]),
    layer("SearchIndex", ["Prose", "Columns"]),
    layer("CrossReferences", ["Names", "Articles", "Prose", "Columns"]),
    layer(
      "NewsCorpus",
      ["CrossReferences", "SearchIndex", "Names", "Articles", "Prose", "Columns"]),
    layer("Screen", []),
    layer(
      "Browser",
      [
        "Screen", "NewsCorpus", "CrossReferences", "SearchIndex", "Names", "Articles", "Prose",
        "Columns",
      ]),
    .target(
      name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    layer("Terminal", ["Screen", "CNcurses"]),
    tests(of: "Names", ["Articles", "Prose", "Columns"]),
    tests(of: "Screen"),
    tests(
      of: "Browser", ["Screen", "NewsCorpus", "CrossReferences", "SearchIndex"],
      exclude: ["Screens"]),
    tests(of: "Terminal", ["Screen", "CNcurses"]),
  ]
)
