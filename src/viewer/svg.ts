// SVG elements in one line.

export function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: { [name: string]: string | number } = {},
  ...children: (Node | string)[]): SVGElementTagNameMap[K] {
  const out = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) out.setAttribute(key, typeof value === "number" ? String(round(value)) : value);
  out.append(...children);
  return out;
}

const round = (value: number) => Math.round(value * 100) / 100;
