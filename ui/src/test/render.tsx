/** Ways to put a tree on the test page: a part in its theme, or the whole console over the pretend engine. */
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { App } from "@/app/App";
import { makeQueryClient } from "@/app/queries";
import { KeyboardLayer } from "@/keyboard/KeyboardLayer";
import { ThemeProvider } from "@/theme/ThemeProvider";
import { type PretendEngine, pretendEngine } from "./engine";
import type { WorldOptions } from "./engine/world";

/** One component with theme, queries, keyboard and toasts around it. No router. */
export function renderPart(part: ReactNode) {
  return render(
    <ThemeProvider still>
      <Notifications />
      <QueryClientProvider client={makeQueryClient()}>
        <KeyboardLayer>{part}</KeyboardLayer>
      </QueryClientProvider>
    </ThemeProvider>,
  );
}

/** The whole console at `path` ("/enrollment"), once its page heading stands there. */
export async function openConsole(
  path: string,
  options: WorldOptions = {},
  prepare?: (engine: PretendEngine) => void,
): Promise<PretendEngine> {
  const engine = pretendEngine(options);
  prepare?.(engine);
  window.location.hash = `#${path}`;
  render(<App still />);
  await screen.findByRole("heading", { level: 1 });
  return engine;
}
