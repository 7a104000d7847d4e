// Reads and writes whole files.

import ArgumentParser
import Glibc

/// A file's text. Throws where it cannot be read.
func readText(_ path: String) throws -> String {
  String(decoding: try readFile(path), as: UTF8.self)
}

/// A file's bytes. Throws where it cannot be read.
func readFile(_ path: String) throws -> [UInt8] {
  guard let file = fopen(path, "rb") else { throw ValidationError("\(path): cannot be read.") }
  defer { fclose(file) }
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return result }
    result.append(contentsOf: buffer[..<count])
  }
}

/// Writes a file. Throws where it cannot be written whole.
func writeFile(_ bytes: [UInt8], _ path: String) throws {
  guard let file = fopen(path, "wb") else { throw ValidationError("\(path): cannot be written.") }
  let count = fwrite(bytes, 1, bytes.count, file)
  if fclose(file) != 0 || count < bytes.count {
    throw ValidationError("\(path): could not be written whole.")
  }
}
