// A record's name in both languages, as parameters of a sentence that the host tells.

/** `named(person)` gives `name` and `nameEn`, `named(cohort, 'cohort')` gives `cohort` and `cohortEn`; `translate` takes the one of its language. */
export const named = (of: { name: string; nameEn: string }, as = 'name'): Record<string, string> => ({
  [as]: of.name,
  [`${as}En`]: of.nameEn,
});
