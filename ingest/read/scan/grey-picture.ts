// A page as grey pixels, as pdftoppm writes them: read, cut, turned, written again.

/** A byte a pixel, row by row from the top; 0 is black. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }
/** In pixels, right and bottom exclusive. */
export type PixelBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const grow = ({ left, top, right, bottom }: PixelBox, by: number): PixelBox => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

/** Netpbm's binary grey map with one byte a pixel; undefined for anything else. */
export function parseGreyMap(bytes: Uint8Array): GreyPicture | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1')
  const found = /^P5\s+(\d{1,6})\s+(\d{1,6})\s+255\s/.exec(head)
  const [width, height] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)]
  const pixels = bytes.subarray(found?.[0].length ?? 0)
  return found && width * height > 0 && pixels.length >= width * height
    ? { width, height, pixels: pixels.subarray(0, width * height) }
    : undefined
}

export function formatGreyMap({ width, height, pixels }: GreyPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels])
}

export function cutOut({ width, height, pixels }: GreyPicture, box: PixelBox): GreyPicture {
  const [left, top] = [Math.max(0, Math.round(box.left)), Math.max(0, Math.round(box.top))]
  const [right, bottom] = [Math.min(width, Math.round(box.right)), Math.min(height, Math.round(box.bottom))]
  const cut = new Uint8Array(Math.max(0, right - left) * Math.max(0, bottom - top))
  for (let y = top; y < bottom; y += 1)
    cut.set(pixels.subarray(y * width + left, y * width + right), (y - top) * (right - left))
  return { width: Math.max(0, right - left), height: Math.max(0, bottom - top), pixels: cut }
}

/** @param boxes painted in the grey of the paper */
export function paintOver(
  { width, height, pixels }: GreyPicture,
  boxes: readonly PixelBox[],
  grey: number,
): GreyPicture {
  const painted = Uint8Array.from(pixels)
  for (const box of boxes) {
    const [left, right] = [Math.max(0, Math.floor(box.left)), Math.min(width, Math.ceil(box.right))]
    for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, Math.ceil(box.bottom)); y += 1)
      if (right > left) painted.fill(grey, y * width + left, y * width + right)
  }
  return { width, height, pixels: painted }
}

/** By a few degrees around the middle, clockwise; what comes in from outside is white. */
export function turnSlightly({ width, height, pixels }: GreyPicture, degrees: number): GreyPicture {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const turned = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y += 1) {
    const dy = y - height / 2
    for (let x = 0; x < width; x += 1) {
      const dx = x - width / 2
      const fromX = cosine * dx + sine * dy + width / 2
      const fromY = cosine * dy - sine * dx + height / 2
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const at = top * width + left
      const [shareX, shareY] = [fromX - left, fromY - top]
      const above = (pixels[at] ?? 0) * (1 - shareX) + (pixels[at + 1] ?? 0) * shareX
      const below = (pixels[at + width] ?? 0) * (1 - shareX) + (pixels[at + width + 1] ?? 0) * shareX
      turned[y * width + x] = above * (1 - shareY) + below * shareY
    }
  }
  return { width, height, pixels: turned }
}

/** A quarter turn clockwise. */
export function turnQuarter({ width, height, pixels }: GreyPicture): GreyPicture {
  const turned = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) turned[x * height + (height - 1 - y)] = pixels[y * width + x] ?? 255
  return { width: height, height: width, pixels: turned }
}

/** Each pixel mixed from the four around its place: for scales between a half and two. */
export function scaleTo({ width, height, pixels }: GreyPicture, scale: number): GreyPicture {
  if (scale === 1) return { width, height, pixels }
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  const scaled = new Uint8Array(size.width * size.height)
  for (let y = 0; y < size.height; y += 1) {
    const down = placeBetween(y, scale, height)
    for (let x = 0; x < size.width; x += 1) {
      const across = placeBetween(x, scale, width)
      const at = (row: number, column: number) => pixels[row * width + column] ?? 0
      const above = at(down.first, across.first) * (1 - across.share) + at(down.first, across.second) * across.share
      const below = at(down.second, across.first) * (1 - across.share) + at(down.second, across.second) * across.share
      scaled[y * size.width + x] = above * (1 - down.share) + below * down.share
    }
  }
  return { ...size, pixels: scaled }
}

function placeBetween(at: number, scale: number, length: number) {
  const place = Math.min(length - 1, Math.max(0, (at + 0.5) / scale - 0.5))
  const first = Math.floor(place)
  return { first, second: Math.min(length - 1, first + 1), share: place - first }
}

/** With so many pixels of white on each side. */
export function surround({ width, height, pixels }: GreyPicture, margin: number): GreyPicture {
  const size = { width: width + 2 * margin, height: height + 2 * margin }
  const whole = new Uint8Array(size.width * size.height).fill(255)
  for (let y = 0; y < height; y += 1)
    whole.set(pixels.subarray(y * width, (y + 1) * width), (y + margin) * size.width + margin)
  return { ...size, pixels: whole }
}
