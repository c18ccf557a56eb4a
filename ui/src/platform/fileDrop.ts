/**
 * Files that are dragged over the window and dropped on it. The shell tells where they lie: the page itself never reads
 * them.
 */
import { toAppError } from "./call";

export interface FileDrag {
  /** Files are held over the window, or are gone again. */
  hover: (over: boolean) => void;
  /** They were let go: where they lie on this computer. */
  drop: (paths: readonly string[]) => void;
}

/**
 * Listens for as long as it is wanted.
 * @returns stops listening.
 */
export function onFileDrag(told: FileDrag): () => void {
  let stopped = false;
  // Read when it is first wanted: the first screen does not wait for it.
  const listening = import("@tauri-apps/api/webview").then(({ getCurrentWebview }) =>
    getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (stopped) return;
      if (payload.type === "enter") told.hover(true);
      if (payload.type === "leave") told.hover(false);
      if (payload.type === "drop") {
        told.hover(false);
        if (payload.paths.length > 0) told.drop(payload.paths);
      }
    }),
  );
  // Without them a file is chosen by the button: worth a line in the console.
  listening.catch((cause) => console.warn("No dropping of files:", toAppError(cause).message));
  return () => {
    stopped = true;
    listening.then((stop) => stop()).catch(() => undefined);
  };
}
