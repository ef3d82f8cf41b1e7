// Leaves out of a patch what the caller did not give.

/** The patch without the keys whose value is undefined: those columns stay as they are. */
export function onlyGiven<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as never;
}
