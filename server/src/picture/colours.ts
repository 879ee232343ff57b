/** A scheme from its colours in a row. */
function scheme(colours: string): readonly string[] {
  return colours.match(/.{6}/g)!.map((colour) => `#${colour}`);
}

const dark2 = scheme('1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666');

/** Argdown's colour schemes, by the names that its documents give them: ColorBrewer's and those made with I want hue. */
const colourSchemes: ReadonlyMap<string, readonly string[]> = new Map([
  ['default', dark2],
  ['iwanthue-colorblind-friendly', scheme('ba4761b65b37c9973883a14252b77f7d89e0654397bc589e')],
  ['iwanthue-fancy', scheme('e6afd39ed2a7aebaebd2d39d71cdebe6b19781d6d0baf0d6')],
  ['iwanthue-fluo', scheme('7fe643f3bb7957e5d6eecb3c69eb8adbd76fcfe945b0e391')],
  ['iwanthue-red-roses', scheme('e17892da3db3e0abbfe23b6e9a6276e17cbcaa3d5eb14183')],
  ['iwanthue-ochre-sand', scheme('885249ec926e995432e29e96b75f56e0a081ed837bad766b')],
  ['iwanthue-yellow-lime', scheme('ebcba0e28c23a88c68dfb1377e5e31e2ae59aa782adeaa6e')],
  ['iwanthue-green-mint', scheme('569a3edfd84b657443b0e13ec6cc9c61d950a09f40a0de87')],
  ['iwanthue-ice-cube', scheme('48bf8c3e6f5f3ce89668a19471ecb83d9b76adddc962e0d3')],
  ['iwanthue-blue-ocean', scheme('3a718b002a332178a30d353f4c707b21465013526c395e68')],
  ['iwanthue-indigo-night', scheme('4c8ae72d5192829ce54074e35794d72f63ac3295e9607bc2')],
  ['iwanthue-purple-wine', scheme('5f2cc15043614033a227173a77268f403c8132126263306e')],
  ['colorbrewer-category10', scheme('1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf')],
  ['colorbrewer-accent', scheme('7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17666666')],
  ['colorbrewer-dark2', dark2],
  ['colorbrewer-paired', scheme('a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99b15928')],
  ['colorbrewer-set', scheme('e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf999999')],
  ['colorbrewer-set2', scheme('66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3')],
  ['colorbrewer-set3', scheme('8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5ffed6f')],
]);

/** The colour (`#rrggbb`) that a tag is drawn in, of one of `MapDisplay.colours`; `undefined`: the scheme has no such number. */
export function tagColour(written: string): string | undefined {
  const [name, number] = written.split('/');
  const colour = number === undefined ? written : (colourSchemes.get(name!) ?? dark2)[Number(number)];
  return colour && besideRelations(colour);
}

/** Hues, in degrees, that relations are drawn in, with what looks like them: support in green, attack in red. */
const RELATIONS = [{ from: 85, to: 172, instead: 190 }, { from: 345, to: 375, instead: 322 }] as const;
/** What has less colour than this is taken for a grey. */
const GREY = 0.15;

/**
 * A colour of a tag (`#rrggbb`), its hue moved off those of relations: what speaks against something must not look green
 * because of its tag, nor what speaks for it red. Saturation and lightness stay.
 */
function besideRelations(colour: string): string {
  const [h, s, l] = toHsl(colour);
  if (s < GREY) return colour;
  const met = RELATIONS.find(({ from, to }) => h >= from && h <= to || h + 360 <= to);
  return met === undefined ? colour : fromHsl(met.instead, s, l);
}

function toHsl(colour: string): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [span, l] = [most - least, (most + least) / 2];
  if (span === 0) return [0, 0, l];
  const sector = most === r ? (g - b) / span : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [(sector * 60 + 360) % 360, span / (1 - Math.abs(2 * l - 1)), l];
}

function fromHsl(h: number, s: number, l: number): string {
  const channel = (n: number) => {
    const k = (n + h / 30) % 12;
    return Math.round(255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))).toString(16).padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
