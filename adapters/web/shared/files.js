// Bytes for the wire: base64, and photos no larger than they need be.
const LARGEST_SIDE = 1600;
const SMALL_ENOUGH = 1_500_000;
export const LIMIT = 10_000_000;
export const LIMIT_MB = 10;

export async function base64(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const parts = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(""));
}

// A photo this browser can read is made smaller; one it cannot (HEIC) goes as it is.
export async function lighter(blob) {
  if (blob.size <= SMALL_ENOUGH) return blob;
  const picture = await createImageBitmap(blob).catch(() => null);
  if (!picture) return blob;
  const shrink = Math.min(1, LARGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement("canvas"), {
    width: Math.round(picture.width * shrink), height: Math.round(picture.height * shrink),
  });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done) => { canvas.toBlob((made) => done(made ?? blob), "image/jpeg", 0.88); });
}

export const isPhoto = (file) => /^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || /\.(jpe?g|png|webp|hei[cf])$/i.test(file.name ?? "");
