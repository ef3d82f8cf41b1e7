/*
 * Loaded with LD_PRELOAD: writes down, in the order in which they happened, all writes, cuts, syncs and names of files
 * under $JIANGXIN_RECORD_DIR into $JIANGXIN_RECORD_LOG. One record is a head of four numbers, then a path, then data.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPENED = 1, WRITTEN, CUT, SYNCED, REMOVED, RENAMED };
#define MOST_FILES 4096

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int logFile = -1;
static const char *folder;
static char *paths[MOST_FILES]; /* by file descriptor; null: not ours */

static void start(void) {
  if (logFile >= 0) return;
  folder = getenv("JIANGXIN_RECORD_DIR");
  const char *log = getenv("JIANGXIN_RECORD_LOG");
  if (!folder || !log) { logFile = 1 << 30; folder = NULL; return; }
  logFile = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The index of shared memory is rebuilt after a crash and never read from disk. */
static int isOurs(const char *path) {
  start();
  size_t length = path ? strlen(path) : 0;
  if (!folder || strncmp(path ? path : "", folder, strlen(folder)) != 0) return 0;
  return length < 4 || strcmp(path + length - 4, "-shm") != 0;
}

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    long done = syscall(SYS_write, logFile, at, length);
    if (done <= 0) abort();
    at += done;
    length -= (size_t)done;
  }
}

static void note(uint64_t kind, uint64_t offset, const char *path, const void *data, size_t length) {
  uint64_t head[4] = { kind, offset, strlen(path), length };
  put(head, sizeof head);
  put(path, strlen(path));
  if (length) put(data, length);
}

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); real; })
#define OURS(fd) ((fd) >= 0 && (fd) < MOST_FILES && paths[fd])

static void opened(int fd, const char *path, int flags, int existed) {
  if (fd < 0 || fd >= MOST_FILES) return;
  free(paths[fd]);
  paths[fd] = strdup(path);
  note(OPENED, !existed, path, NULL, 0);
  if (existed && (flags & O_TRUNC)) note(CUT, 0, path, NULL, 0);
}

#define OPEN_BODY(call)                                            \
  va_list rest; va_start(rest, flags);                             \
  int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0; \
  va_end(rest);                                                    \
  if (!isOurs(path)) return call;                                  \
  pthread_mutex_lock(&turn);                                       \
  int existed = access(path, F_OK) == 0;                           \
  int fd = call;                                                   \
  int error = errno;                                               \
  opened(fd, path, flags, existed);                                \
  pthread_mutex_unlock(&turn);                                     \
  errno = error;                                                   \
  return fd;

int open(const char *path, int flags, ...) { OPEN_BODY(REAL(open)(path, flags, mode)) }
int open64(const char *path, int flags, ...) { OPEN_BODY(REAL(open64)(path, flags, mode)) }

int close(int fd) {
  if (OURS(fd)) {
    pthread_mutex_lock(&turn);
    free(paths[fd]);
    paths[fd] = NULL;
    pthread_mutex_unlock(&turn);
  }
  return REAL(close)(fd);
}

static void written(int fd, off_t where, const void *data, ssize_t done) {
  if (done > 0) note(WRITTEN, (uint64_t)where, paths[fd], data, (size_t)done);
}

static off_t position(int fd) {
  struct stat state;
  if (fcntl(fd, F_GETFL) & O_APPEND) return fstat(fd, &state) == 0 ? state.st_size : 0;
  return lseek(fd, 0, SEEK_CUR);
}

#define WRITE_BODY(where, call)              \
  if (!OURS(fd)) return call;                \
  pthread_mutex_lock(&turn);                 \
  off_t at = where;                          \
  ssize_t done = call;                       \
  int error = errno;                         \
  written(fd, at, data, done);               \
  pthread_mutex_unlock(&turn);               \
  errno = error;                             \
  return done;

ssize_t write(int fd, const void *data, size_t length) { WRITE_BODY(position(fd), REAL(write)(fd, data, length)) }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  WRITE_BODY(offset, REAL(pwrite)(fd, data, length, offset))
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  WRITE_BODY(offset, REAL(pwrite64)(fd, data, length, offset))
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!OURS(fd)) return REAL(writev)(fd, parts, count);
  ssize_t all = 0;
  for (int i = 0; i < count; i++) {
    ssize_t done = write(fd, parts[i].iov_base, parts[i].iov_len);
    if (done < 0) return all > 0 ? all : done;
    all += done;
    if ((size_t)done < parts[i].iov_len) break;
  }
  return all;
}

#define NOTED(kind, value, call)                               \
  if (!OURS(fd)) return call;                                  \
  pthread_mutex_lock(&turn);                                   \
  int result = call;                                           \
  int error = errno;                                           \
  if (result == 0) note(kind, (uint64_t)(value), paths[fd], NULL, 0); \
  pthread_mutex_unlock(&turn);                                 \
  errno = error;                                               \
  return result;

int ftruncate(int fd, off_t size) { NOTED(CUT, size, REAL(ftruncate)(fd, size)) }
int ftruncate64(int fd, off64_t size) { NOTED(CUT, size, REAL(ftruncate64)(fd, size)) }
int fsync(int fd) { NOTED(SYNCED, 0, REAL(fsync)(fd)) }
int fdatasync(int fd) { NOTED(SYNCED, 0, REAL(fdatasync)(fd)) }

int unlink(const char *path) {
  if (!isOurs(path)) return REAL(unlink)(path);
  pthread_mutex_lock(&turn);
  int result = REAL(unlink)(path);
  int error = errno;
  if (result == 0) note(REMOVED, 0, path, NULL, 0);
  pthread_mutex_unlock(&turn);
  errno = error;
  return result;
}

int rename(const char *from, const char *to) {
  if (!isOurs(from) || !isOurs(to)) return REAL(rename)(from, to);
  pthread_mutex_lock(&turn);
  int result = REAL(rename)(from, to);
  int error = errno;
  if (result == 0) note(RENAMED, 0, from, to, strlen(to));
  pthread_mutex_unlock(&turn);
  errno = error;
  return result;
}

/* Left to the caller's own way of copying, which writes. */
ssize_t sendfile(int out, int in, off_t *offset, size_t length) {
  if (!OURS(out)) return REAL(sendfile)(out, in, offset, length);
  errno = EINVAL;
  return -1;
}
