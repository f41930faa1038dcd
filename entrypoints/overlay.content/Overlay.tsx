import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HelpDeskLine } from '../../components/HelpDeskLine.tsx';
import { HelpPanel, type PanelState } from '../../components/HelpPanel.tsx';
import type { Help } from '../../lib/explain/help.ts';
import { readDirection, readLanguage, translate } from '../../lib/i18n.ts';
import type { OverlayLook } from '../../lib/messages/message-map.ts';
import type { onTold } from '../../lib/messages/tell-overlay.ts';
import { copyText } from '../../lib/overlay/copy-text.ts';
import { pointTo } from '../../lib/overlay/find-contact.ts';
import { useFocusVisit } from './use-focus-visit.ts';
import { useProgress } from './use-progress.ts';

interface OverlayProps {
  readonly help: Help;
  readonly look: OverlayLook;
  /** Hears what the background asks of the overlay. */
  readonly listen: typeof onTold;
  /**
   * Settles once all of the page could be read: the help may add to what it says, once. `null`: the
   * page turned out to need none.
   */
  readonly refine: () => Promise<Help | null>;
  /** A pill while the document is still coming: it covers next to nothing. */
  readonly firstState: PanelState;
  /** Settles once the document is all there, and says how much of the help suits it. */
  readonly chooseState: () => Promise<PanelState>;
  /** The page's own way to reach its people, once the document is all there. */
  readonly findContact: () => Promise<HTMLElement | null>;
  /** Moves the host to a corner where a panel of this size covers nothing, if there is one. */
  readonly place: (size: DOMRect) => void;
  /** Takes what goes wrong with a message. */
  readonly onFault: (error: unknown) => null;
  readonly onClose: () => void;
}

/** Opens by itself on a page that turns out to be bare, unless the person was there first. */
export function Overlay(props: OverlayProps) {
  const { look, listen, refine, chooseState, findContact, place, onFault, onClose } = props;
  const { progress, actions } = useProgress(onFault);
  const [help, setHelp] = useState(props.help);
  const [state, setState] = useState(props.firstState);
  const [contact, setContact] = useState<HTMLElement | null>(null);
  const wasTouched = useRef(false);
  const frame = useRef<HTMLDivElement>(null);
  const visit = useFocusVisit(frame, () => change('card'));

  function change(next: PanelState) {
    wasTouched.current = true;
    setState(next);
    if (next === 'pill') visit.goBack();
  }

  function close() {
    // Nothing may go on that shows no way to stop it.
    if (progress.keep) actions.stopTrying();
    visit.goBack();
    onClose();
  }

  useEffect(() => {
    const leaving = new AbortController();
    listen({ moveFocus: visit.moveFocus, close }, leaving.signal);
    return () => leaving.abort();
  });

  useEffect(() => {
    void refine().then((refined) => (refined ? setHelp(refined) : onClose()));
  }, [refine, onClose]);

  useEffect(() => {
    void chooseState().then((suitable) => wasTouched.current || setState(suitable));
  }, [chooseState]);

  useEffect(() => {
    void findContact().then(setContact);
  }, [findContact]);

  function showContact() {
    // Folded up, so that the link is not below the card.
    change('pill');
    if (contact) pointTo(contact);
  }

  useLayoutEffect(() => {
    if (frame.current) place(frame.current.getBoundingClientRect());
  }, [state, place]);

  return (
    <div lang={readLanguage()} dir={readDirection()}>
      <div class="frame" ref={frame} data-theme={look.theme}>
        <HelpPanel
          help={help}
          state={state}
          progress={progress}
          actions={contact ? { ...actions, showContact } : actions}
          onCopy={copyText}
          onClose={close}
          onChange={change}
        />
        {state !== 'pill' && look.helpDesk && <HelpDeskLine helpDesk={look.helpDesk} />}
      </div>
      <Announcement help={props.help} />
    </div>
  );
}

/** Said once, politely, when the person looks at the tab: put in empty, filled after (WCAG F103). */
function Announcement({ help }: { readonly help: Help }) {
  const [words, setWords] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    const announce = () => {
      if (document.visibilityState !== 'visible') return;
      controller.abort();
      setWords(help.announcement.map((t) => translate(t.key, t.values)).join(' '));
    };
    document.addEventListener('visibilitychange', announce, { signal: controller.signal });
    const frame = requestAnimationFrame(announce);
    return () => {
      cancelAnimationFrame(frame);
      controller.abort();
    };
  }, [help]);
  return (
    <div class="announcement" role="status">
      {words}
    </div>
  );
}
