/** Everything the screens stand on: theme, queries, keyboard, toasts, routes. */
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { KeyboardLayer } from "@/keyboard/KeyboardLayer";
import { ThemeProvider } from "@/theme/ThemeProvider";
import { makeQueryClient } from "./queries";
import { makeRouter } from "./router";

/** `still` turns transitions off, for tests. */
export function App({ still }: { still?: boolean }) {
  const [queries] = useState(makeQueryClient);
  const [router] = useState(makeRouter);
  return (
    <ThemeProvider still={still}>
      <Notifications position="bottom-center" limit={4} />
      <QueryClientProvider client={queries}>
        <KeyboardLayer>
          <RouterProvider router={router} />
        </KeyboardLayer>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
