// Borrowed views of UTF-8 bytes. Owning memory is Column's business, meaning is Prose's.

/// A borrowed run of bytes. It must not outlive the call that it was given to.
@usableFromInline package typealias Bytes = UnsafeBufferPointer<UInt8>
