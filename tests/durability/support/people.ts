// How many lines the roster of these proofs has: enough that an import takes a while, few enough for hundreds of rounds.
export const PEOPLE = 40;
