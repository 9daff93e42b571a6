/** A text that only whoever asked for it can read; all in Base64. */
export interface SealedText {
  /** The public half of a key that was made for this text. */
  readonly key: string;
  readonly iv: string;
  readonly text: string;
}

/** What somebody who wants to be told a secret makes: the public half goes with the question. */
export interface Seal {
  /** In Base64. */
  readonly publicKey: string;
  /** Rejected for what wasn't sealed for this key. */
  readonly open: (sealed: SealedText) => Promise<string>;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const CIPHER = { name: 'AES-GCM', length: 256 };
const PURPOSE = new TextEncoder().encode('lookalike credentials');

/**
 * A secret that goes from the editor to the server is sealed, since editors can write down every message: what they write
 * is worth nothing without the private half of the key, which never leaves the memory of the server.
 */
export async function createSeal(): Promise<Seal> {
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  return {
    publicKey: toBase64(await crypto.subtle.exportKey('raw', own.publicKey)),
    async open({ key, iv, text }) {
      const shared = await sharedKey(own.privateKey, key, ['decrypt']);
      const algorithm = { name: CIPHER.name, iv: fromBase64(iv) };
      return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, shared, fromBase64(text)));
    },
  };
}

/** Seals a text for whoever made the key. Rejected where that is no key. */
export async function seal(text: string, publicKey: string): Promise<SealedText> {
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const shared = await sharedKey(own.privateKey, publicKey, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt(
    { name: CIPHER.name, iv },
    shared,
    new TextEncoder().encode(text),
  );
  return {
    key: toBase64(await crypto.subtle.exportKey('raw', own.publicKey)),
    iv: toBase64(iv),
    text: toBase64(bytes),
  };
}

/** @see https://www.rfc-editor.org/rfc/rfc5869 on what makes a key of what both sides can compute */
async function sharedKey(privateKey: CryptoKey, publicKey: string, usages: KeyUsage[]): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey('raw', fromBase64(publicKey), CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: CURVE.name, public: other }, privateKey, 256);
  const material = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: PURPOSE };
  return crypto.subtle.deriveKey(derivation, material, CIPHER, false, usages);
}

function toBase64(bytes: ArrayBuffer | Uint8Array): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
