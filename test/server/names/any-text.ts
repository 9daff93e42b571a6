import fc from 'fast-check';

/** Any sequence of UTF-16 units, unpaired surrogates among them. */
const anyUtf16 = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd800, 0xdc00, 0x430, 0x69, 0x200b)))
  .map((units) => String.fromCharCode(...units));

/** Any sequence of code points. As fast-check's unit `binary`, which takes two seconds to be made. */
const anyCodePoints = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0x10_ffff)))
  .map((points) => String.fromCodePoint(...points));

/** Any text at all. */
export const anyText = fc.oneof(anyUtf16, anyCodePoints);
