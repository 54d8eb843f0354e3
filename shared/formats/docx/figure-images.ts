export interface Picture {
  readonly type: 'png' | 'jpg' | 'gif' | 'bmp';
  readonly bytes: Uint8Array;
  /** In pixels, as the file says. */
  readonly width: number;
  readonly height: number;
}

/** What kind of picture these bytes are and how large; null where Word could not show them or they are cut short. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = png(bytes, view) ?? gif(bytes, view) ?? bmp(bytes, view) ?? jpeg(bytes, view);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

function png(bytes: Uint8Array, view: DataView): Picture | null {
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  return { type: 'png', bytes, width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(bytes: Uint8Array, view: DataView): Picture | null {
  if (bytes.length < 10 || view.getUint32(0) !== 0x47494638) return null;
  return { type: 'gif', bytes, width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function bmp(bytes: Uint8Array, view: DataView): Picture | null {
  if (bytes.length < 26 || view.getUint16(0) !== 0x424d) return null;
  return { type: 'bmp', bytes, width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

/** Walks a JPEG's segments to the frame header, which bears the size (ITU-T T.81, B.2.2). */
function jpeg(bytes: Uint8Array, view: DataView): Picture | null {
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { type: 'jpg', bytes, width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
