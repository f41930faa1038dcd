import './overview.css';
import { render } from 'preact';
import { type State, sizeOf } from '../state.ts';
import { states } from '../states.ts';
import { type Look, themes, writeLook } from './look.ts';
import { languages } from './words.ts';

/** All states side by side, each in a window of its own. */
export function showOverview(look: Look): void {
  render(<Overview {...look} />, document.body);
}

function Overview(look: Look) {
  return (
    <>
      <form>
        <Choice name="language" values={languages} chosen={look.language} />
        <Choice name="theme" values={themes} chosen={look.theme} />
        <Choice name="zoom" values={['1', '2', '4']} chosen={String(look.zoom)} />
        <label>
          width <input name="width" type="number" value={look.width ?? ''} />
        </label>
        <button type="submit">Show</button>
      </form>
      <ul>
        {states.map((state) => (
          <Frame key={state.name} state={state} look={look} />
        ))}
      </ul>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly chosen: string;
}

function Choice({ name, values, chosen }: ChoiceProps) {
  return (
    <label>
      {name}{' '}
      <select name={name}>
        {values.map((value) => (
          <option key={value} selected={value === chosen}>
            {value}
          </option>
        ))}
      </select>
    </label>
  );
}

function Frame({ state, look }: { readonly state: State; readonly look: Look }) {
  const size = sizeOf(state);
  const { height } = size;
  const width = look.width ?? size.width;
  const address = writeLook({ ...look, state: state.name, zoom: 1 });
  return (
    <li style={{ width: `${width}px` }}>
      <a href={address}>{state.name}</a>
      <div style={{ height: `${height}px` }}>
        <iframe
          title={state.name}
          src={address}
          loading="lazy"
          style={{
            width: `${width / look.zoom}px`,
            height: `${height / look.zoom}px`,
            transform: `scale(${look.zoom})`,
          }}
        />
      </div>
    </li>
  );
}
