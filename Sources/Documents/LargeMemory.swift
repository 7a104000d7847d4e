// How memory for many files is asked of the system. What is kept in it is not known here.

import CDocuments

/// Has large arrays given back to the system as soon as they are gone, in the whole process, until
/// `keepLargeMemory`.
///
/// Texts and columns are built in arrays that grow, are copied once and go. Left to itself glibc soon
/// keeps even large ones in its heaps (its threshold grows up to 32 MiB, mallopt(3)), which took a
/// quarter more memory at the peak of reading 15,000 articles, and saved no time.
package func giveLargeMemoryBack() {
  mallopt(M_MMAP_THRESHOLD, 1 << 16)
}

/// Has memory of such arrays kept for the next ones, from now on in the whole process.
///
/// What a key asks for is built anew each time, and memory that the system has taken back and gives again
/// costs a fault for each of its pages: a twelfth of comparing two articles.
package func keepLargeMemory() {
  mallopt(M_MMAP_THRESHOLD, 8 << 20)
  mallopt(M_TRIM_THRESHOLD, 32 << 20)
}
