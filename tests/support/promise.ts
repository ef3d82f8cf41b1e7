// What a file of proof gives its runner: one promise of the project, and how it is shown to hold.

/** A file `tests/security/p17-shell.ts` (or in another folder of proof) exports one of these as `promise`. */
export type SafetyPromise = {
  /** The number in the table of promises, such as `P17`; several files may share one. */
  id: `P${number}`;
  /** Runs in a process of its own. A throw counts as broken; what was printed is then shown. */
  run(): Promise<Outcome>;
};

export type Outcome = {
  /** False also when the control, which must fail, did not. */
  ok: boolean;
  /** One line with the figures and with what the control showed. */
  sentence: string;
  /** Something that the machine lacks; counts as failed, because what was not looked at is not known. */
  notRun?: boolean;
};
