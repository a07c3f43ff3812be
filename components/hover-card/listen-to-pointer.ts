import { onTrusted } from '@/components/layer/trusted-events';

/** Tells when a pointer that can hover comes onto the card and when it leaves. */
export function listenToPointer(
  card: HTMLElement,
  send: (event: { readonly type: 'enter-card' | 'leave-card' }) => void,
  signal: AbortSignal,
): void {
  for (const [heard, type] of [
    ['pointerenter', 'enter-card'],
    ['pointerleave', 'leave-card'],
  ] as const) {
    onTrusted(
      card,
      heard,
      ({ pointerType }) => {
        if (pointerType !== 'touch') send({ type });
      },
      { signal },
    );
  }
}
