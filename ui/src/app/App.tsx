/** Everything the screens stand on: theme, queries, keyboard, toasts, routes. */
import { Notifications } from "@mantine/notifications";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useLayoutEffect, useState } from "react";
import { Later } from "@/components/Later";
import { mostToasts } from "@/components/toastStack";
import { KeyboardLayer } from "@/keyboard/KeyboardLayer";
import { ThemeProvider } from "@/theme/ThemeProvider";
import { declareLanguage } from "@/words/documentLanguage";
import classes from "./App.module.css";
import { makeQueryClient } from "./queries";
import { makeRouter } from "./router";
import { useLeavingToasts } from "./useLeavingToasts";

/** `read` holds what was read before the first picture; `still` turns transitions off, for tests. */
export function App({ read, still }: { read?: QueryClient; still?: boolean }) {
  const [queries] = useState(() => read ?? makeQueryClient());
  const [router] = useState(makeRouter);
  useLeavingToasts(router);
  useLayoutEffect(() => declareLanguage(), []);
  return (
    <ThemeProvider still={still}>
      <Later>
        <Notifications
          position="bottom-center"
          limit={mostToasts}
          classNames={{ root: classes.toasts }}
        />
      </Later>
      <QueryClientProvider client={queries}>
        <KeyboardLayer>
          <RouterProvider router={router} />
        </KeyboardLayer>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
