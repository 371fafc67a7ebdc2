/** The contrast of texts, measured in a page. axe takes more than a second a page for it; this takes some milliseconds. */

/** A part of a page whose text is too close in colour to its ground. */
export interface LowContrast {
  readonly ratio: number;
  readonly colours: string;
  readonly where: string;
}

/**
 * Runs in a page: every text in sight, also that of style sheets and fields, whose contrast to the nearest opaque ground of an element around it is too
 * low. Left out are disabled controls, as in WCAG, and what is wholly transparent until the pointer or the focus is there.
 * @param least the ratio of WCAG, 1 to 21
 */
export function findLowContrast(least: number): LowContrast[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, Colour>();
  /** Any colour that CSS knows, as four numbers of 0 to 255. */
  const read = (colour: string): Colour => {
    const before = known.get(colour);
    if (before || !canvas) return before ?? [0, 0, 0, 255];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(colour, [red, green, blue, alpha]);
    return [red, green, blue, alpha];
  };
  const over = ([r, g, b, a]: Colour, [red, green, blue]: Colour, opacity = 1): Colour => {
    const share = (a / 255) * opacity;
    return [r * share + red * (1 - share), g * share + green * (1 - share), b * share + blue * (1 - share), 255];
  };
  const light = ([red, green, blue]: Colour) => {
    const part = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const groundOf = (element: Element | null): Colour => {
    if (!element)
      return read(getComputedStyle(document.documentElement).colorScheme.includes('dark') ? '#121212' : '#fff');
    const own = read(getComputedStyle(element).backgroundColor);
    return own[3] === 255 ? own : over(own, groundOf(element.parentElement));
  };
  const opacityOf = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;

  const found: LowContrast[] = [];
  const check = (element: Element, colour: string, name: string) => {
    const opacity = opacityOf(element);
    if (opacity === 0) return;
    const ground = groundOf(element);
    const text = over(read(colour), ground, opacity);
    const [low = 0, high = 0] = [light(text), light(ground)].sort((a, b) => a - b);
    const ratio = Math.round(((high + 0.05) / (low + 0.05)) * 100) / 100;
    if (ratio < least) found.push({ ratio, colours: `${colour} on ${ground.map(Math.round).join()}`, where: name });
  };
  for (const element of document.querySelectorAll('body, body *')) {
    const { width, height } = element.getBoundingClientRect();
    const isSeen = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    if (!isSeen || element.matches(':disabled, option') || element.closest('svg')) continue;
    const name = `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`;
    const hasText = [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    if (hasText || element.matches('input, select, textarea')) check(element, getComputedStyle(element).color, name);
    for (const part of ['::before', '::after', '::marker']) {
      const { content, color } = getComputedStyle(element, part);
      if (/["'][^"']*[\p{L}\p{N}\p{P}\p{S}]/u.test(content)) check(element, color, name + part);
    }
  }
  return found;
}
