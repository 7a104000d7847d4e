// Memory under a column: its own, or a part of a mapped file. What lies in it is not known here.

import Glibc
import Synchronization

/// Memory that stays where it is, unchanged, until the last column over it is gone.
///
/// Bytes of a file are compared with their checksum when somebody looks at them for the first time:
/// opening a large file costs nothing, and no damaged offset or number is ever followed.
///
/// `@unchecked Sendable`: a raw pointer is not Sendable, because nothing says who writes through
/// it. Here nobody does: memory of its own is filled before `init` returns, is never written again, is
/// reachable only through `Column`'s getters, and is freed in `deinit`, which runs once. That of a
/// file is mapped without the right to write, and `MappedFile` unmaps it when nobody holds it.
@usableFromInline
final class FrozenMemory: @unchecked Sendable {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  /// Bytes of a file that nobody has compared with their checksum yet.
  @usableFromInline let isDoubtful: Atomic<Bool>
  private let source: Source?

  private struct Source {
    var file: MappedFile
    var checksum: UInt64
    /// Whoever uses the bytes compares those that are used.
    var isPaged: Bool
  }

  /// In bytes: what the system can give at once.
  private static let largePage = 1 << 21

  /// A copy of some bytes.
  @usableFromInline
  init(copying source: UnsafeRawBufferPointer, alignment: Int) {
    let isLarge = source.count >= Self.largePage
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: source.count, alignment: isLarge ? Self.largePage : alignment)
    // Two megabytes at once instead of 512 page faults; what is less than a page stays as it is.
    if isLarge { madvise(copy.baseAddress, source.count & -Self.largePage, MADV_HUGEPAGE) }
    copy.copyMemory(from: source)
    bytes = UnsafeRawBufferPointer(copy)
    isDoubtful = Atomic(false)
    self.source = nil
  }

  /// A part of a file, which must lie in it. Of one that is paged its user compares what is used.
  init(_ range: Range<Int>, of file: MappedFile, checksum: UInt64, isPaged: Bool) {
    bytes = UnsafeRawBufferPointer(rebasing: file.bytes[range])
    isDoubtful = Atomic(!isPaged)
    source = Source(file: file, checksum: checksum, isPaged: isPaged)
  }

  deinit {
    if source == nil { bytes.deallocate() }
  }

  /// Whether the bytes are those that were written. O(bytes) the first time.
  func isSound() -> Bool {
    guard let source, source.isPaged || isDoubtful.load(ordering: .acquiring) else { return true }
    guard Checksum.of(bytes) == source.checksum else { return false }
    isDoubtful.store(false, ordering: .releasing)
    return true
  }

  /// Ends the process with a message where the bytes are not those that were written: who asks for
  /// them is in the middle of something that cannot go on.
  @usableFromInline @inline(never)
  func insistOnSoundness() {
    if let source, !isSound() { DamagedFile.end(source.file.path) }
  }
}
