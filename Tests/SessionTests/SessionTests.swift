// Broadsheet as a reader meets it: the real program in a real terminal, one folder of keys and
// screens a session. A new session needs no code: see CONTRIBUTING.md.
import Foundation
import Glibc
import ProgramRunning
import Testing

@Suite("Sessions in a real terminal")
struct SessionTests {
  private static let folder = URL(filePath: packageRoot).appending(
    path: "Tests/SessionTests/Sessions")

  /// Every folder that holds a file `keys`, by name.
  private static var sessions: [Session] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { Session(folder: folder.appending(path: $0)) }
      .filter { FileManager.default.fileExists(atPath: $0.keys.path) }
  }

  @Test("Each session shows the screens it always showed", arguments: sessions)
  func showsItsScreens(session: Session) {
    do {
      try SessionPlayer.play(session, recording: getenv("BROADSHEET_RECORD") != nil)
    } catch {
      let name = session.folder.lastPathComponent
      Issue.record(
        "\(name): \(error)",
        sourceLocation: SourceLocation(
          fileID: "\(name)/keys", filePath: session.keys.path,
          line: (error as? SessionFailure)?.line ?? 1, column: 1))
    }
  }
}

extension Session: CustomTestStringConvertible {
  var testDescription: String { folder.lastPathComponent }
}
