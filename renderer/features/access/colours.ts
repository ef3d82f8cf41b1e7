// The colour scheme and how to turn it over, as the app gives it to pages outside the frame.
export type Colours = { scheme: 'light' | 'dark'; flip: () => void };
