import { crc32 } from '../../../server/src/names/index/crc32';
import { deflateRawSync } from 'node:zlib';

/** One entry of a ZIP file; what it says of itself may be a lie. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** How large it says that it is once unpacked. */
  readonly claims?: number;
  /** Bit 0: encrypted. */
  readonly flags?: number;
  /** 8: packed by DEFLATE, as it is; others are claimed only. */
  readonly method?: number;
}

/** Writes a ZIP file as it is specified, with the lies that are asked for. */
export function zipFile(entries: readonly ZipEntry[], claimedCount = entries.length): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims, flags = 0, method = 8 } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fileName = Buffer.from(name, 'utf8');
    // From the flags to the length of the extra field: the same in both headers.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | 0x800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? bytes.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([signature(0x04034b50), common, fileName, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common, rest, fileName]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(claimedCount, 4);
  end.writeUInt16LE(claimedCount, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
