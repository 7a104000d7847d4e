// swift-tools-version: 6.2
// One target per layer. Arrows point right and down only; ARCHITECTURE.md draws them.
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let strictC: [CSetting] = [
  .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
]

let strictCXX: [CXXSetting] = [
  .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
]

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
  products: [
    .executable(name: "broadsheet", targets: ["broadsheet"]),
    .executable(name: "names-trainer", targets: ["NameTraining"]),
    .executable(name: "parsing-bench", targets: ["ParsingBench"]),
    .executable(name: "broadsheet-bench", targets: ["SearchBench"]),
    .executable(name: "finder-bench", targets: ["FinderBench"]),
    .executable(name: "comparison-bench", targets: ["ComparisonBench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    layer("Columns", []),
    layer("Prose", ["Columns"]),
    layer("Articles", ["Prose", "Columns"]),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .target(
      name: "CDocuments", cSettings: strictC, cxxSettings: strictCXX,
      linkerSettings: ["z", "uchardet", "yaml", "cld2", "simdjson"].map { .linkedLibrary($0) }),
    layer("Documents", ["Articles", "CDocuments", "CLibxml2", "Prose", "Columns"]),
    .target(name: "CNames", cSettings: strictC),
    layer("Names", ["Articles", "CNames", "Prose", "Columns"]),
    layer("Facts", ["Names", "Articles", "Prose", "Columns"]),
    layer("Desk", ["Names", "Articles", "Prose", "Columns"]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    layer("SearchIndex", ["CStemmer", "Prose", "Columns"]),
    layer("FuzzyFinder", ["Prose", "Columns"]),
    layer("CrossReferences", ["Facts", "Names", "Articles", "Prose", "Columns"]),
    layer(
      "NewsCorpus",
      [
        "Desk", "CrossReferences", "SearchIndex", "FuzzyFinder", "Facts", "Names", "Documents",
        "Articles", "Prose", "Columns",
      ]),
    layer("Screen", []),
    layer(
      "Browser",
      [
        "Screen", "NewsCorpus", "Desk", "CrossReferences", "SearchIndex", "FuzzyFinder", "Facts",
        "Names", "Articles", "Prose", "Columns",
      ]),
    .target(
      name: "CNcurses", cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    layer("Terminal", ["Screen", "CNcurses"]),
    .executableTarget(
      name: "broadsheet",
      dependencies: [
        "Terminal", "Browser", "Screen", "NewsCorpus", "Desk", "CrossReferences", "SearchIndex",
        "FuzzyFinder", "Facts", "Names", "Articles", "Prose", "Columns",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "NameTraining",
      dependencies: [
        "Names", "Prose", "Columns",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "ParsingBench",
      dependencies: [
        "NewsCorpus", "Documents", "Articles", "Prose", "Columns",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "FinderBench",
      dependencies: [
        "FuzzyFinder",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "ComparisonBench",
      dependencies: [
        "Browser", "Screen", "NewsCorpus", "CrossReferences", "Articles", "Prose",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "SearchBench",
      dependencies: [
        "NewsCorpus", "SearchIndex", "Documents", "Articles", "Prose", "Columns",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    tests(of: "Columns", ["Chance"]),
    tests(of: "Prose", ["Chance", "Columns"]),
    tests(of: "Articles", ["Chance", "Growth", "Prose", "Columns"]),
    tests(
      of: "Documents", ["Articles", "Chance", "Growth", "Prose", "Columns"],
      exclude: ["Fixtures", "Crashes"]),
    tests(of: "Names", ["Articles", "Chance", "Growth", "Prose", "Columns"]),
    tests(of: "Facts", ["Chance", "Growth", "Names", "Articles", "Prose", "Columns"]),
    tests(of: "FuzzyFinder", ["Chance"]),
    tests(of: "SearchIndex", ["Chance", "Growth", "Prose", "Columns"]),
    tests(
      of: "CrossReferences",
      ["Chance", "Growth", "Facts", "Names", "Articles", "Prose", "Columns"]),
    tests(
      of: "NewsCorpus",
      [
        "Chance", "Growth", "Desk", "CrossReferences", "SearchIndex", "Facts", "Names", "Documents",
        "Articles", "Prose", "Columns",
      ]),
    tests(of: "Desk", ["Chance", "Growth", "Names", "Articles", "Columns"]),
    tests(of: "Screen"),
    tests(
      of: "Browser",
      [
        "Chance", "Growth", "Screen", "NewsCorpus", "Desk", "CrossReferences", "SearchIndex",
        "FuzzyFinder", "Facts", "Documents",
      ],
      exclude: ["Screens"]),
    tests(of: "Terminal", ["Screen", "CNcurses"]),
    .target(name: "Chance", path: "Tests/Chance", swiftSettings: strict),
    .target(
      name: "Growth", dependencies: ["Columns"], path: "Tests/Growth", swiftSettings: strict),
    .target(name: "CSpawn", path: "Tests/CSpawn", cSettings: strictC),
    .target(
      name: "ProgramRunning", dependencies: ["CSpawn"], path: "Tests/ProgramRunning",
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["broadsheet", "ProgramRunning"],
      swiftSettings: strict),
    .testTarget(
      name: "SessionTests", dependencies: ["broadsheet", "ProgramRunning"], exclude: ["Sessions"],
      swiftSettings: strict),
  ]
)

// `make fuzz` alone asks for it: linked with libFuzzer, it has no main of its own.
if Context.environment["BROADSHEET_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing", dependencies: ["Documents", "Articles", "Columns"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
