/* nvrtc.h: NVRTC's functions, declared as in the toolkit's nvrtc.h. */
#ifndef SIMT_DRIVER_NVRTC_H
#define SIMT_DRIVER_NVRTC_H

#include <stddef.h>

struct program;

int nvrtcVersion(int *major, int *minor);
const char *nvrtcGetErrorString(int result);
int nvrtcCreateProgram(struct program **made, const char *source, const char *name, int headers,
                       const char *const *texts, const char *const *names);
int nvrtcDestroyProgram(struct program **made);
int nvrtcCompileProgram(struct program *p, int count, const char *const *options);
int nvrtcGetProgramLogSize(struct program *p, size_t *bytes);
int nvrtcGetProgramLog(struct program *p, char *log);
int nvrtcGetCUBINSize(struct program *p, size_t *bytes);
int nvrtcGetCUBIN(struct program *p, char *cubin);
int nvrtcGetPTXSize(struct program *p, size_t *bytes);
int nvrtcGetPTX(struct program *p, char *ptx);

#endif
