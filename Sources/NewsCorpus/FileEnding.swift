// Which files a walk passes over by the ending of their names: pictures, sound, styles, programs. What
// a file is otherwise is told by its bytes.

/// Endings of files that hold no news, whatever is in them: what browsers save beside a page, and what
/// lies about in folders. A file of any other ending is opened and looked at.
enum FileEnding {
  private static let passedOver: Set<String> = [
    // Pictures, sound, films, fonts.
    "avif", "bmp", "gif", "heic", "ico", "jpeg", "jpg", "png", "psd", "svg", "svgz", "tif", "tiff",
    "webp", "aac", "flac", "m4a", "m4v", "mkv", "mov", "mp3", "mp4", "mpeg", "mpg", "oga", "ogg",
    "ogv", "opus", "wav", "webm", "wma", "wmv", "avi", "flv", "eot", "otf", "ttf", "woff", "woff2",
    // Styles and scripts of pages, programs and their sources.
    "css", "js", "jsx", "less", "map", "mjs", "scss", "ts", "tsx", "vue", "wasm", "a", "bat", "c",
    "cc", "class", "cmd", "cpp", "cs", "d", "dll", "dylib", "el", "exe", "go", "h", "hpp", "hs",
    "java", "jar", "jl", "kt", "lua", "m", "ml", "o", "pl", "pm", "ps1", "py", "pyc", "r", "rb",
    "rlib", "rs", "sh", "so", "sql", "swift", "vim", "zig",
    // Settings, locks, databases, disks and packages.
    "bak", "bin", "cfg", "conf", "crt", "dat", "db", "deb", "dmg", "img", "ini", "iso", "key",
    "lock",
    "log", "msi", "pem", "pid", "rpm", "sqlite", "sqlite3", "swp", "tmp", "toml", "yaml", "yml",
  ]

  /// Whether a walk passes over a file by its path.
  static func isPassedOver(_ path: String) -> Bool {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), name.endIndex > dot else { return false }
    let ending = String(decoding: name[name.index(after: dot)...], as: UTF8.self)
    return passedOver.contains(ending.lowercased())
  }
}
