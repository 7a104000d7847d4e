// What Swift's Glibc module does not show, because glibc declares it only with _GNU_SOURCE: starting
// a program in another folder without this process's descriptors. For tests only.
#pragma once

/// Starts argv[0], found through PATH, in `folder` with the environment `envp`, these three
/// descriptors as its standard ones, no other descriptor, and every signal as a login shell has it.
/// Returns the process id, or an errno made negative.
int spawn_program(char *const argv[], char *const envp[], const char *folder, int input, int output,
                  int errors);

/// Opens a pipe whose ends are closed on exec from the start, so that no other thread's child can
/// get hold of them. ends[0] reads, ends[1] writes. Returns 0, or an errno made negative.
int open_pipe(int ends[2]);
