// The few globals that every JavaScript engine we run on has, but that TypeScript keeps in its DOM and Node types.
// `shared` sees neither of those libraries, so what it may use is named here.

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
