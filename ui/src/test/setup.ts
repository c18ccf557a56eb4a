/** What jsdom lacks and Mantine, the virtual list and Tauri's mocks expect. */
import "@testing-library/jest-dom/vitest";
import { notifications } from "@mantine/notifications";
import { clearMocks } from "@tauri-apps/api/mocks";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { nobodySits } from "@/platform/own";

// The machines that run this are busy with other things.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  notifications.clean();
  clearMocks();
  localStorage.clear();
  nobodySits();
});

Object.defineProperty(window, "matchMedia", {
  writable: true,
  value: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addListener: vi.fn(),
    removeListener: vi.fn(),
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
    dispatchEvent: vi.fn(),
  }),
});

class ResizeObserverOfNothing implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = ResizeObserverOfNothing;
window.HTMLElement.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};
window.HTMLCanvasElement.prototype.getContext = () => null;
Object.defineProperty(document, "fonts", {
  configurable: true,
  value: { addEventListener: () => {}, removeEventListener: () => {} },
});

// Nor does a range have a place on the page; the editor asks for that of its caret.
window.Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
window.Range.prototype.getBoundingClientRect = () => ({
  ...{ x: 0, y: 0, width: 0, height: 0, top: 0, right: 0, bottom: 0, left: 0 },
  toJSON: () => ({}),
});

// jsdom lays nothing out; the virtual list needs a view to fill.
Object.defineProperties(window.HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 600 },
  clientWidth: { configurable: true, get: () => 1100 },
});
