#ifndef COUNTERSIGN_ALLOCATIONS_H
#define COUNTERSIGN_ALLOCATIONS_H

#include <stdint.h>

/// How often the calling thread has asked for memory so far; -1 where that is not counted (outside of glibc).
int64_t allocations_of_this_thread(void);

#endif
