# SPDX-License-Identifier: Apache-2.0
"""The training loop: AdamW, warm-up, cosine schedule, exact resume."""

import dataclasses
import io
import math
import time

import torch
import torch.nn.functional as F

from checkpoint.files import UserError, write_bytes
from training.network import TrainedLinear, Transformer, initialize

LOG_EVERY_STEPS = 50
SAVE_EVERY_STEPS = 200
FINAL_LEARNING_RATE = 1e-5
WEIGHT_DECAY = 0.05


@dataclasses.dataclass(frozen=True)
class Plan:
    """How to train; saved with the state, so that a resumed run follows the same schedule."""

    batch: int
    context: int
    learning_rate: float
    warmup_steps: int
    seed: int
    steps: int | None  # exactly one of steps and minutes is set
    minutes: float | None


class Trainer:
    def __init__(self, shape, plan, state_path):
        torch.manual_seed(plan.seed)
        self.plan = plan
        self.step = 0
        self.model = Transformer(shape, TrainedLinear)
        initialize(self.model)
        self._seconds_before = 0.0
        self._state_path = state_path
        # Batches come from a generator of their own, so that nothing else shifts their order.
        self._batches = torch.Generator().manual_seed(plan.seed)
        matrices = [p for p in self.model.parameters() if p.ndim == 2]
        gains = [p for p in self.model.parameters() if p.ndim != 2]
        self._optimizer = torch.optim.AdamW(
            [{"params": matrices}, {"params": gains, "weight_decay": 0.0}],
            lr=plan.learning_rate,
            betas=(0.9, 0.95),
            weight_decay=WEIGHT_DECAY,
        )

    def restore(self, state):
        """Continues from a state that save() wrote."""
        self.model.load_state_dict(state["model"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._batches.set_state(state["batches"])
        self.step = state["step"]
        self._seconds_before = state["seconds"]

    def save(self, tokenizer):
        state = {
            "shape": dataclasses.asdict(self.model.shape),
            "plan": dataclasses.asdict(self.plan),
            "merges": tokenizer.merges,
            "model": self.model.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "batches": self._batches.get_state(),
            "step": self.step,
            "seconds": self._seconds_before,
        }
        buffer = io.BytesIO()
        torch.save(state, buffer)
        write_bytes(self._state_path, buffer.getvalue())

    def run(self, training_ids, held_out_ids, tokenizer, stop_after, report):
        """Trains to the end of the schedule, or for `stop_after` steps. True when it is finished.

        `report` is called with one line of text now and then.
        """
        started, seconds_before, first_step = time.monotonic(), self._seconds_before, self.step
        while (fraction := self._fraction_done()) < 1.0:
            if stop_after is not None and self.step - first_step >= stop_after:
                self.save(tokenizer)
                return False
            loss = self._train_step(training_ids, fraction)
            self.step += 1
            self._seconds_before = seconds_before + time.monotonic() - started
            if self.step % LOG_EVERY_STEPS == 0 or self.step == 1:
                report(f"step {self.step}  {self._seconds_before:.0f} s  loss {loss:.4f}")
            if self.step % SAVE_EVERY_STEPS == 0:
                report(f"step {self.step}  held-out loss {self._held_out_loss(held_out_ids):.4f}")
                self.save(tokenizer)
        self.save(tokenizer)
        return True

    def _fraction_done(self):
        if self.plan.steps is not None:
            return self.step / self.plan.steps
        return self._seconds_before / (60.0 * self.plan.minutes)

    def _train_step(self, ids, fraction):
        warmup = min(1.0, (self.step + 1) / self.plan.warmup_steps)
        cosine = 0.5 + 0.5 * math.cos(math.pi * fraction)
        for group in self._optimizer.param_groups:
            group["lr"] = self.plan.learning_rate * warmup * cosine + FINAL_LEARNING_RATE
        # Latent weights settle near their ternary values in the second half; decay would pull them
        # over the threshold to zero.
        self._optimizer.param_groups[0]["weight_decay"] = WEIGHT_DECAY if fraction <= 0.5 else 0.0

        loss = self._loss(ids, self._batches)
        if not math.isfinite(loss.item()):
            raise UserError(f"step {self.step}: the loss is not finite; lower --learning-rate")
        self._optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self._optimizer.step()
        return loss.item()

    def _loss(self, ids, generator):
        context = self.plan.context
        starts = torch.randint(len(ids) - context, (self.plan.batch,), generator=generator)
        inputs = torch.stack([ids[start : start + context] for start in starts])
        targets = torch.stack([ids[start + 1 : start + 1 + context] for start in starts])
        return F.cross_entropy(self.model(inputs).flatten(0, 1), targets.flatten())

    def _held_out_loss(self, ids, batches=20):
        generator = torch.Generator().manual_seed(99)  # the same batches every time
        with torch.no_grad():
            return sum(self._loss(ids, generator).item() for _ in range(batches)) / batches


def load_state(path):
    """Reads a state file. It is a pickle: read only files you trust."""
    try:
        state = torch.load(path, map_location="cpu")
    except OSError as error:
        raise UserError(f"{path}: cannot read: {error.strerror}") from error
    except Exception as error:  # torch raises many types for a file that is not one of its own
        raise UserError(f"{path}: not a training state: {error}") from error
    needed = {"shape", "plan", "merges", "model", "optimizer", "batches", "step", "seconds"}
    if not isinstance(state, dict) or needed - state.keys():
        raise UserError(f"{path}: not a training state written by train_checkpoint")
    return state
