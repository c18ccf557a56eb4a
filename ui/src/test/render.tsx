/** Ways to put a tree on the test page: a part in its theme, or the whole console over the pretend engine. */
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect } from "vitest";
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

/** The whole console at `path` ("/enrollment"), once the engine has answered and a page heading stands there. */
export async function openConsole(
  path: string,
  options: WorldOptions = {},
  prepare?: (engine: PretendEngine) => void,
): Promise<PretendEngine> {
  const engine = pretendEngine(options);
  prepare?.(engine);
  window.location.hash = `#${path}`;
  render(<App still />);
  await waitFor(() => {
    expect(screen.queryByText("Opening…")).toBeNull();
    expect(screen.getAllByRole("heading", { level: 1 })).not.toHaveLength(0);
  });
  return engine;
}
