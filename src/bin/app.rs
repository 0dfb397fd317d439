//! The page: what a person sees, without the engine.

fn main() {
    crosscheck::web::mount();
}
