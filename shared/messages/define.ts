// Declares the visible texts of one feature, Chinese and English side by side, and keeps their keys as literal types.

/** One text in both languages, in ICU MessageFormat. */
export type Text = { readonly zh: string; readonly en: string };

/** Returns `texts` as they are; the keys stay literal so that a misspelt key is a compile error. */
export function define<const K extends string>(texts: Record<K, Text>): Readonly<Record<K, Text>> {
  return texts;
}
