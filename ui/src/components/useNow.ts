/** The current time, read again after `every` milliseconds. One timer per distinct pace, shared. */
import { useSyncExternalStore } from "react";

interface Ticker {
  now: number;
  listeners: Set<() => void>;
  timer: ReturnType<typeof setInterval> | null;
}

const tickers = new Map<number, Ticker>();

function tickerOf(every: number): Ticker {
  let ticker = tickers.get(every);
  if (!ticker) {
    ticker = { now: Date.now(), listeners: new Set(), timer: null };
    tickers.set(every, ticker);
  }
  return ticker;
}

function subscribeTo(every: number) {
  return (tell: () => void) => {
    const ticker = tickerOf(every);
    ticker.listeners.add(tell);
    ticker.timer ??= setInterval(() => {
      ticker.now = Date.now();
      for (const listener of ticker.listeners) listener();
    }, every);
    return () => {
      ticker.listeners.delete(tell);
      if (ticker.listeners.size === 0 && ticker.timer !== null) {
        clearInterval(ticker.timer);
        tickers.delete(every);
      }
    };
  };
}

const subscribers = new Map<number, ReturnType<typeof subscribeTo>>();

export function useNow(every = 1000): number {
  let subscribe = subscribers.get(every);
  if (!subscribe) {
    subscribe = subscribeTo(every);
    subscribers.set(every, subscribe);
  }
  return useSyncExternalStore(subscribe, () => tickerOf(every).now);
}
