// Mouse, fingers and wheel on the timeline.
import type { Scale } from "./scale";

export interface Gestures {
  scale(): Scale;
  /** The user has moved or zoomed. */
  change(scale: Scale): void;
  /** The user has clicked what was under the pointer. */
  tap(target: Element): void;
}

/** Pixels that a pointer may move and still click. */
const still = 4;

const doubleClickZoom = 0.5;

export function attachGestures(host: HTMLElement, gestures: Gestures): void {
  const pointers = new Map<number, number>();
  let tapped: Element | null = null;
  let from = 0;
  const x = (event: MouseEvent) => event.clientX - host.getBoundingClientRect().left;

  host.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, x(event));
    tapped = pointers.size === 1 ? (event.target as Element) : null;
    from = x(event);
  });
  host.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = x(event);
    if (tapped && Math.abs(now - from) < still) return;
    tapped = null;
    host.setPointerCapture(event.pointerId);
    const scale = gestures.scale();
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (other === undefined) gestures.change(scale.moved((before - now) / scale.pixelsPerDay));
    else if (Math.abs(now - other) > still) gestures.change(scale.zoomed(Math.abs(before - other) / Math.abs(now - other), other));
  });
  const up = (event: PointerEvent) => {
    if (pointers.delete(event.pointerId) && tapped && event.type === "pointerup") gestures.tap(tapped);
    tapped = null;
  };
  host.addEventListener("pointerup", up);
  host.addEventListener("pointercancel", up);
  host.addEventListener("dblclick", (event) => gestures.change(gestures.scale().zoomed(doubleClickZoom, x(event))));
  host.addEventListener("wheel", (event) => wheel(event, x(event), gestures), { passive: false });
}

// The plain wheel scrolls the page, as everywhere; two fingers on a touch pad come as a wheel with Ctrl.
function wheel(event: WheelEvent, x: number, gestures: Gestures): void {
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16;
  const scale = gestures.scale();
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const step = Math.max(-120, Math.min(120, event.deltaY * lines));
    gestures.change(scale.zoomed(Math.exp(step * 0.004), x));
    return;
  }
  const across = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
  if (!event.shiftKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
  event.preventDefault();
  gestures.change(scale.moved((across * lines) / scale.pixelsPerDay));
}
